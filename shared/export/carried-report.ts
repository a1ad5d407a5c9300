import { inflateSync, strFromU8, strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { fromBase64, toBase64 } from '../model/base64.ts';
import type { Report } from '../model/report.ts';
import { imagesOf, type ReportImage } from '../model/report-image.ts';
import { err, ok, type Result } from '../model/result.ts';
import { type Codec, PURE_CODEC } from '../package/codec.ts';
import { sha256Hex } from '../package/sha256.ts';
import { escapeAttribute } from './escape-xml.ts';
import type { ExportedText } from './exported-text.ts';
import type { RunningLines } from './page-setup.ts';
import { STAND_IN_PICTURE } from './stand-in-picture.ts';

// An exported document carries the report it was made from, so that it can be opened again without loss. All formats
// carry the same XML part; where it stands in the package is theirs to say.

/** The namespace of the part, by which it is known among others. */
export const CARRIED_NAMESPACE = 'urn:report-desk:carried-report';

/** The largest report that is taken out of a document, as JSON text: as large as a report file may be. */
export const MAX_CARRIED_BYTES = 64 * 1024 * 1024;

/** What is told apart when a document comes back. */
export interface DocumentContent {
  /** The text of the document in its places, as it reads back. */
  readonly text: ExportedText;
  /** How many comments the document has. */
  readonly comments: number;
}

/** A report as it was taken out of a document. The JSON is of unknown origin: it is checked like any file. */
export interface CarriedReport {
  readonly data: unknown;
  /** The hash of the document's content when it was exported. */
  readonly contentHash: string;
  /** The hash of its rows: see `rowMapHash`. */
  readonly rowMap: string;
  /** The lines that were printed at head and foot; null in a document of a program that did not note them. */
  readonly running: RunningLines | null;
  /** The ids of its images whose bytes are not in the package any more: a stand-in shows where they were. */
  readonly missingPictures: readonly string[];
}

/** Why no report was taken out of a part. */
export type CarriedFault =
  /** Not our part at all. */
  | { readonly code: 'foreign' }
  /** Our part, but not as we write it. */
  | { readonly code: 'damaged' }
  | { readonly code: 'too-large' };

/** The hash by which a document is known to say what it said when it was exported. */
export function contentHash({ text, comments }: DocumentContent): string {
  const parts = text.map((part) =>
    part.kind === 'paragraph'
      ? part.text
      : part.rows.map(({ isHeader, cells }) => [
          isHeader,
          cells.map(({ gridColumn, columnSpan, rowSpan, paragraphs }) => [
            gridColumn,
            columnSpan,
            rowSpan,
            paragraphs,
          ]),
        ]),
  );
  return sha256Hex(strToU8(JSON.stringify([parts, comments])));
}

/** The hash of which rows a report has, in their order: stands in the document's properties too. */
export function rowMapHash(report: Report): string {
  const rows = report.sections.map((section) => [
    section.id,
    section.formSectionId,
    section.kind === 'table' ? section.rows.map(({ id, formRowId }) => [id, formRowId]) : [],
  ]);
  return sha256Hex(strToU8(JSON.stringify([report.id, rows])));
}

/** The most characters that Word takes for the name of a bookmark. */
const MAX_BOOKMARK = 40;
const ANCHOR = '_rd_';

/**
 * The name of the bookmark that stands in a row: the row's id as far as it is fit for one. Word hides bookmarks
 * that begin with an underline.
 */
export function rowAnchor(rowId: string): string {
  const isFit = /^[A-Za-z0-9-]+$/u.test(rowId) && rowId.length + ANCHOR.length <= MAX_BOOKMARK;
  return `${ANCHOR}${isFit ? rowId.replaceAll('-', '_') : sha256Hex(strToU8(rowId)).slice(0, 32)}`;
}

/** A carried report's text, as the XML of a part. Same report and content, same text. */
export function packReport(
  report: Report,
  content: DocumentContent,
  running: RunningLines,
  /** The images whose bytes are in the package anyway: they are not carried twice. */
  imagesInPackage: ReadonlySet<string>,
  codec: Codec = PURE_CODEC,
): string {
  const json = strToU8(JSON.stringify(withoutImages(report, imagesInPackage)));
  const packed = toBase64(codec.deflate(json));
  const attributes = [
    `xmlns="${CARRIED_NAMESPACE}"`,
    'version="1"',
    `size="${json.length}"`,
    `content="${contentHash(content)}"`,
    `rows="${rowMapHash(report)}"`,
    `header="${escapeAttribute(running.header)}"`,
    `footer="${escapeAttribute(running.footer)}"`,
  ].join(' ');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<report ${attributes}>${packed}</report>`;
}

/** A picture of which only the hash is carried. */
interface NamedImage extends Omit<ReportImage, 'data'> {
  readonly sha256: string;
}

function withoutImages(report: Report, inPackage: ReadonlySet<string>): unknown {
  const images = Object.entries(imagesOf(report));
  if (!images.some(([id]) => inPackage.has(id))) return report;
  const carried = images.map(([id, image]): [string, ReportImage | NamedImage] => {
    if (!inPackage.has(id)) return [id, image];
    const { data, ...rest } = image;
    return [id, { ...rest, sha256: sha256Hex(fromBase64(data)) }];
  });
  return { ...report, images: Object.fromEntries(carried) };
}

/**
 * Takes the report out of a part.
 * @param pictures every picture of the package; asked for only when the report has some
 */
export function unpackReport(
  xml: string,
  pictures: () => Iterable<Uint8Array>,
): Result<CarriedReport, CarriedFault> {
  const part = readPart(xml);
  if (part === null) return err({ code: 'foreign' });
  const { size, content, rows, running, packed } = part;
  if (size > MAX_CARRIED_BYTES) return err({ code: 'too-large' });
  const json = inflated(packed, size);
  if (json === null) return err({ code: 'damaged' });
  const data = parsed(json);
  if (data === null) return err({ code: 'damaged' });
  const missingPictures = putImagesBack(data, pictures);
  return ok({ data, contentHash: content, rowMap: rows, running, missingPictures });
}

interface PartText {
  readonly size: number;
  readonly content: string;
  readonly rows: string;
  readonly running: RunningLines | null;
  readonly packed: string;
}

/** The part's one element; null for any other XML, and for XML with a document type. */
function readPart(xml: string): PartText | null {
  const parser = new SaxesParser();
  const pieces: string[] = [];
  let attributes: Readonly<Record<string, string>> | null = null;
  let isForeign = false;
  parser.on('error', () => {
    isForeign = true;
  });
  parser.on('doctype', () => {
    isForeign = true;
  });
  parser.on('opentag', (tag) => {
    if (attributes !== null || tag.name !== 'report') isForeign = true;
    else attributes = tag.attributes;
  });
  parser.on('text', (text) => pieces.push(text));
  parser.write(xml).close();
  const found: Readonly<Record<string, string>> = attributes ?? {};
  const { header, footer } = found;
  if (isForeign || found['xmlns'] !== CARRIED_NAMESPACE) return null;
  return {
    size: Number(found['size'] ?? 'NaN'),
    content: found['content'] ?? '',
    rows: found['rows'] ?? '',
    running: header === undefined || footer === undefined ? null : { header, footer },
    packed: pieces.join('').replaceAll(/\s/gu, ''),
  };
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

/** Text of exactly so many bytes; null for anything else. Never more memory than that. */
function inflated(packed: string, size: number): string | null {
  if (!Number.isSafeInteger(size) || size < 0 || !BASE64.test(packed)) return null;
  try {
    const bytes = inflateSync(fromBase64(packed), { out: new Uint8Array(size + 1) });
    return bytes.length === size ? strFromU8(bytes) : null;
  } catch (error) {
    // What fflate throws on broken data.
    if (error instanceof Error) return null;
    throw error;
  }
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(json);
    return isRecord(data) ? data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * A picture that somebody deleted, replaced or packed anew is not found: one lost picture must not cost the report.
 * @returns the ids of those that are not found
 */
function putImagesBack(
  data: Record<string, unknown>,
  pictures: () => Iterable<Uint8Array>,
): readonly string[] {
  const { images } = data;
  if (!isRecord(images)) return [];
  const named = Object.entries(images).filter(
    (entry): entry is [string, Record<string, unknown>] =>
      isRecord(entry[1]) && typeof entry[1]['sha256'] === 'string',
  );
  if (named.length === 0) return [];
  const byHash = new Map<string, Uint8Array>();
  for (const picture of pictures()) byHash.set(sha256Hex(picture), picture);
  return named.flatMap(([id, { sha256, ...image }]) => {
    const bytes = byHash.get(String(sha256));
    images[id] =
      bytes === undefined
        ? { ...image, mime: 'image/png', data: STAND_IN_PICTURE }
        : { ...image, data: toBase64(bytes) };
    return bytes === undefined ? [id] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
