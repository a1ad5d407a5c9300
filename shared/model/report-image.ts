import * as v from 'valibot';
import { faultTexts } from '../texts/faults.ts';
import type { Report } from './report.ts';
import type { RichText } from './rich-text.ts';

/** The kinds of pictures that every word processor reads. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** The most bytes one image may have in a report, and all of them together (before base64). */
export const MAX_IMAGE_BYTES = 500_000;
export const MAX_IMAGES_BYTES = 8_000_000;

/** The longest side an image may have in a report, in pixels. */
export const MAX_IMAGE_SIDE = 1600;

/** A picture kept in the report, by its id in `Report.images`. */
export interface ReportImage {
  readonly mime: ImageType;
  /** The file's bytes in base64 (RFC 4648 §4), with padding. */
  readonly data: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export type ReportImages = Readonly<Record<string, ReportImage>>;

export const NO_IMAGES: ReportImages = {};

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_IMAGE_SIDE));
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

const imageSchema = v.looseObject({
  mime: v.picklist(IMAGE_TYPES),
  data: v.pipe(
    v.string(),
    v.minLength(4),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      if (!BASE64.test(dataset.value)) addIssue({ message: faultTexts.noBase64 });
      else if (base64Size(dataset.value) > MAX_IMAGE_BYTES) {
        addIssue({ message: faultTexts.imageTooLarge(MAX_IMAGE_BYTES / 1000) });
      }
    }),
  ),
  width: side,
  height: side,
});

export const imagesSchema: v.GenericSchema<unknown, ReportImages> = v.pipe(
  v.record(v.pipe(v.string(), v.minLength(1)), imageSchema),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && imagesSize(dataset.value) > MAX_IMAGES_BYTES) {
      addIssue({ message: faultTexts.imagesTooLarge(MAX_IMAGES_BYTES / 1_000_000) });
    }
  }),
);

/** How many bytes a base64 text stands for. */
export function base64Size(data: string): number {
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
  return (data.length / 4) * 3 - padding;
}

/** How many bytes images have together. */
export function imagesSize(images: ReportImages): number {
  return Object.values(images).reduce((sum, { data }) => sum + base64Size(data), 0);
}

/** The report's images; a report that never had one has no such field. */
export function imagesOf(report: Report): ReportImages {
  return report.images ?? NO_IMAGES;
}

/** Keeps a picture in the report, so that image blocks can show it. */
export function addImage(report: Report, id: string, image: ReportImage): Report {
  return { ...report, images: { ...imagesOf(report), [id]: image } };
}

/** The ids of the images that a report's texts show. */
export function usedImageIds(report: Report): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (richText: RichText): void => {
    for (const block of richText) if (block.type === 'image') ids.add(block.imageId);
  };
  for (const section of report.sections) {
    if (section.kind === 'prose') visit(section.body);
    else for (const row of section.rows) Object.values(row.cells).forEach(visit);
  }
  for (const { parts } of report.leftOver ?? []) for (const { text } of parts) visit(text);
  return ids;
}

/**
 * The report as it goes to a file: without pictures that no text shows. While a report is open it keeps
 * them, because undo may bring their blocks back.
 */
export function withoutUnusedImages(report: Report): Report {
  const { images, ...rest } = report;
  if (images === undefined) return report;
  const used = usedImageIds(report);
  const kept = Object.entries(images).filter(([id]) => used.has(id));
  if (kept.length === Object.keys(images).length && kept.length > 0) return report;
  return kept.length === 0 ? rest : { ...rest, images: Object.fromEntries(kept) };
}
