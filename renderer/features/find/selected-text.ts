import { richTextAt } from '../../../shared/model/address.ts';
import { plainText } from '../../../shared/model/rich-text.ts';
import { sliceRichText } from '../../../shared/model/slice.ts';
import type { EditedDocument } from '../../state/document.ts';

/** A selection longer than this is a passage to work on, and not words to look for; UTF-16 units. */
const LONGEST = 200;

/** What is selected in the live cell, when it can be looked for: some words of one line. */
export function selectedText(document: EditedDocument): string | null {
  const live = document.live.get();
  const range = live?.caret() ?? null;
  if (live === null || range === null) return null;
  const richText = richTextAt(document.get().report, live.address);
  if (richText === undefined) return null;
  const text = plainText(sliceRichText(richText, range));
  return text === '' || text.length > LONGEST || /[\n\t]/u.test(text) ? null : text;
}
