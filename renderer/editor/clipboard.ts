import * as v from 'valibot';
import type { ForeignTable } from '../../shared/match/foreign-table.ts';
import { paragraph } from '../../shared/model/block.ts';
import { check } from '../../shared/model/check.ts';
import {
  imagesSchema,
  MAX_IMAGES_BYTES,
  NO_IMAGES,
  type ReportImage,
  type ReportImages,
} from '../../shared/model/report-image.ts';
import { normalizeRichText, type RichText, richTextSchema } from '../../shared/model/rich-text.ts';
import { labelledText } from '../../shared/model/slice.ts';
import { asSmallTable } from '../paste/copied-table.ts';
import { liftPictures } from '../paste/html/lift-pictures.ts';
import { readTable } from '../paste/html/read-table.ts';
import type { PasteMode } from '../paste/paste-mode.ts';
import {
  fitting,
  MAX_PASTE_LENGTH,
  type Pasted,
  readAsIs,
  readForeign,
  textToBlocks,
} from '../paste/read-pasted.ts';
import { readTextTable } from '../paste/text-table.ts';

export { MAX_PASTE_LENGTH } from '../paste/read-pasted.ts';

/** Our own flavour on the clipboard: rich text of the document model as JSON. */
const RICH_TEXT_TYPE = 'application/x-report-desk-rich-text';

/** The pictures of that rich text, by id: another report does not have them. */
const IMAGES_TYPE = 'application/x-report-desk-images';
/** More than all images of a report take as base64. */
const MAX_IMAGES_LENGTH = MAX_IMAGES_BYTES * 1.5;

/**
 * Puts rich text on the clipboard: for this program, and as plain lines with numbers for any other.
 * @param images those of the report; only what the text shows is copied
 */
export function writeClipboard(
  data: DataTransfer,
  richText: RichText,
  images: ReportImages = NO_IMAGES,
): void {
  data.setData('text/plain', labelledText(richText));
  data.setData(RICH_TEXT_TYPE, JSON.stringify(richText));
  const shown = richText.flatMap((block): [string, ReportImage][] => {
    const image = block.type === 'image' ? images[block.imageId] : undefined;
    return block.type === 'image' && image !== undefined ? [[block.imageId, image]] : [];
  });
  if (shown.length > 0) data.setData(IMAGES_TYPE, JSON.stringify(Object.fromEntries(shown)));
}

/** The pictures that were copied with our own rich text; none where they are not ours or broken. */
export function readImages(data: DataTransfer): ReportImages {
  const json = data.getData(IMAGES_TYPE);
  if (json === '' || json.length > MAX_IMAGES_LENGTH) return NO_IMAGES;
  try {
    const checked = check(imagesSchema, JSON.parse(json));
    return checked.ok ? checked.value : NO_IMAGES;
  } catch (error) {
    // Somebody else's data under our name.
    if (error instanceof SyntaxError) return NO_IMAGES;
    throw error;
  }
}

/**
 * Reads what is on the clipboard: our own rich text, or what another program copied, in the house style;
 * `as-is` takes its plain text line by line.
 * @param takesTables whether tables beside other text may stay tables; false where only words can stand
 */
export function readClipboard(
  data: DataTransfer,
  mode: PasteMode = 'house-style',
  takesTables = true,
): Pasted {
  const text = data.getData('text/plain');
  if (mode === 'as-is') return readAsIs(text);
  const own = readOwn(data.getData(RICH_TEXT_TYPE));
  if (own !== null) return fitting(own);
  const html = data.getData('text/html');
  const inHtml = readTable(html);
  const foreign = inHtml ?? (PARTS.test(html) ? null : readTextTable(text));
  const pasted = readForeign({ html, text }, { tables: takesTables && foreign === null });
  if (foreign === null || pasted.kind !== 'blocks') return pasted;
  const table = asSmallTable(foreign);
  const isFromText = inHtml === null || text === '';
  const forms = {
    ...(table === null ? {} : { table: [table, paragraph()] }),
    items: pasted.blocks,
    text: textToBlocks(isFromText ? foreignText(foreign) : text.replaceAll('\t', ' ')),
  };
  return { ...pasted, table: { foreign, forms } };
}

/** What HTML of an editor for programs has none of: the plain text beside it says as much. */
const PARTS = /<(?:p|li|table|h[1-6])\b/iu;

/** Foreign text with pictures whose data came with it. */
export interface PastedWithPictures {
  readonly blocks: RichText;
  /** Data URLs by the ids of the images that the blocks show. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly leftOut: number;
  /** Whether they begin with a number that was printed there. */
  readonly isNumbered: boolean;
}

/**
 * Reads what another program copied when pictures came with it. Null when there are none, when the text is ours,
 * or when it is a table: then `readClipboard` reads it.
 */
export function readWithPictures(data: DataTransfer): PastedWithPictures | null {
  const html = data.getData('text/html');
  if (!html.includes('data:image/') || data.getData(RICH_TEXT_TYPE) !== '') return null;
  const pasted = readForeign(
    { html, text: data.getData('text/plain') },
    { pictures: true, tables: true },
  );
  if (pasted.kind !== 'blocks' || pasted.pictures === undefined) return null;
  if (readTable(liftPictures(html).html) !== null) return null;
  const { blocks, pictures, picturesLeftOut } = pasted;
  return {
    blocks,
    pictures,
    leftOut: picturesLeftOut ?? 0,
    isNumbered: pasted.isNumbered === true,
  };
}

function foreignText({ rows }: ForeignTable): string {
  return rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n');
}

function readOwn(json: string): RichText | null {
  if (json === '' || json.length > MAX_PASTE_LENGTH * 4) return null;
  try {
    const checked = check(v.pipe(richTextSchema, v.minLength(1)), JSON.parse(json));
    return checked.ok ? normalizeRichText(checked.value) : null;
  } catch (error) {
    // Somebody else's data under our name: the plain text beside it is good enough.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
