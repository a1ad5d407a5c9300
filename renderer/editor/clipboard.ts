import * as v from 'valibot';
import { type Block, paragraph } from '../../shared/model/block.ts';
import { check } from '../../shared/model/check.ts';
import { textRun } from '../../shared/model/inline.ts';
import { normalizeRichText, type RichText, richTextSchema } from '../../shared/model/rich-text.ts';
import { sanitizeText } from '../../shared/model/sanitize.ts';
import { labelledText } from '../../shared/model/slice.ts';

/** Our own flavour on the clipboard: rich text of the document model as JSON. */
const RICH_TEXT_TYPE = 'application/x-report-desk-rich-text';

/** More than this is not a cell's text but a whole book pasted by mistake; UTF-16 units. */
export const MAX_PASTE_LENGTH = 200_000;

/** What a paste turned out to be. */
export type Pasted =
  | { readonly kind: 'blocks'; readonly blocks: RichText }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly length: number };

/** Puts rich text on the clipboard: for this program, and as plain lines with numbers for any other. */
export function writeClipboard(data: DataTransfer, richText: RichText): void {
  data.setData('text/plain', labelledText(richText));
  data.setData(RICH_TEXT_TYPE, JSON.stringify(richText));
}

/** Reads what is on the clipboard: our own rich text, or the plain text of anything else. */
export function readClipboard(data: DataTransfer): Pasted {
  const own = readOwn(data.getData(RICH_TEXT_TYPE));
  if (own !== null) return { kind: 'blocks', blocks: own };
  const text = data.getData('text/plain');
  if (text.length > MAX_PASTE_LENGTH) return { kind: 'too-large', length: text.length };
  const blocks = textToBlocks(text);
  return blocks.length === 0 ? { kind: 'empty' } : { kind: 'blocks', blocks };
}

/** Plain text as paragraphs, one for each line; blank lines at either end are left out. */
export function textToBlocks(text: string): RichText {
  const lines = sanitizeText(text.replaceAll('\u00A0', ' ')).split(/\r\n|\r|\n|\u2028|\u2029/u);
  while (lines.length > 0 && lines[0]?.trim() === '') lines.shift();
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((line): Block => paragraph(line === '' ? [] : [textRun(line)]));
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
