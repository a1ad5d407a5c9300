import * as v from 'valibot';
import { check } from '../../shared/model/check.ts';
import { normalizeRichText, type RichText, richTextSchema } from '../../shared/model/rich-text.ts';
import { labelledText } from '../../shared/model/slice.ts';
import type { PasteMode } from '../paste/paste-mode.ts';
import {
  fitting,
  MAX_PASTE_LENGTH,
  type Pasted,
  readAsIs,
  readForeign,
} from '../paste/read-pasted.ts';

export { MAX_PASTE_LENGTH } from '../paste/read-pasted.ts';

/** Our own flavour on the clipboard: rich text of the document model as JSON. */
const RICH_TEXT_TYPE = 'application/x-report-desk-rich-text';

/** Puts rich text on the clipboard: for this program, and as plain lines with numbers for any other. */
export function writeClipboard(data: DataTransfer, richText: RichText): void {
  data.setData('text/plain', labelledText(richText));
  data.setData(RICH_TEXT_TYPE, JSON.stringify(richText));
}

/**
 * Reads what is on the clipboard: our own rich text, or what another program copied, in the house style;
 * `as-is` takes its plain text line by line.
 */
export function readClipboard(data: DataTransfer, mode: PasteMode = 'house-style'): Pasted {
  const text = data.getData('text/plain');
  if (mode === 'as-is') return readAsIs(text);
  const own = readOwn(data.getData(RICH_TEXT_TYPE));
  if (own !== null) return fitting(own);
  return readForeign({ html: data.getData('text/html'), text });
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
