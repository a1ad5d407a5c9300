import { fromBase64 } from '../../model/base64.ts';
import type { PageSetup } from '../../model/page-setup.ts';
import type { Report } from '../../model/report.ts';
import { imagesOf, type ReportImage } from '../../model/report-image.ts';
import { type CommentSheet, createCommentSheet } from '../comment-sheet.ts';
import type { ExportChoices, LevelChoice } from '../export-options.ts';
import { type PageMeasures, pageMeasures, pageSetupOf } from '../page-setup.ts';
import { type AutomaticStyles, createAutomaticStyles } from './automatic-styles.ts';
import { COMMENT_SIGNS } from './comments.ts';

/** A picture of the package. */
export interface Picture {
  readonly path: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** What one document keeps an account of while its blocks are made. */
export interface OdtSheet {
  readonly setup: PageSetup;
  readonly measures: PageMeasures;
  readonly levels: LevelChoice;
  /** Whether the document lists its headings. */
  readonly hasContents: boolean;
  /** Whether its rows are marked, to be found again when it was changed. */
  readonly hasAnchors: boolean;
  readonly styles: AutomaticStyles;
  /** Null when the document shall have none. */
  readonly comments: CommentSheet<string> | null;
  /** The report's picture with an id, and its path in the package; null for one that is not there. */
  readonly picture: (
    imageId: string,
  ) => { readonly image: ReportImage; readonly path: string } | null;
  /** Those that were asked for, in the order of the document. */
  readonly pictures: () => readonly Picture[];
  /** The ids of the images that are among them. */
  readonly usedImages: () => ReadonlySet<string>;
  /** 1, 2, 3 … for each kind of thing that has a name. */
  readonly nextNumber: (kind: string) => number;
}

/** The account of a new document. */
export function createOdtSheet(
  report: Report,
  {
    comments = 'none',
    levels = 'merged',
    contents = false,
    carriesReport = false,
    pageSetup,
  }: Partial<ExportChoices> = {},
): OdtSheet {
  const setup = pageSetupOf(report, pageSetup);
  const images = imagesOf(report);
  const pictures = new Map<string, Picture>();
  const numbers = new Map<string, number>();
  return {
    setup,
    measures: pageMeasures(setup),
    levels,
    hasContents: contents,
    hasAnchors: carriesReport,
    styles: createAutomaticStyles(),
    comments: createCommentSheet(report, comments, COMMENT_SIGNS),
    picture: (imageId) => {
      const image = images[imageId];
      if (image === undefined) return null;
      const known = pictures.get(imageId);
      if (known !== undefined) return { image, path: known.path };
      const ending = image.mime === 'image/png' ? 'png' : 'jpg';
      const path = `Pictures/${pictures.size + 1}.${ending}`;
      pictures.set(imageId, { path, mime: image.mime, bytes: fromBase64(image.data) });
      return { image, path };
    },
    pictures: () => [...pictures.values()],
    usedImages: () => new Set(pictures.keys()),
    nextNumber: (kind) => {
      const next = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, next);
      return next;
    },
  };
}
