import { paragraph } from './block.ts';
import { textRun } from './inline.ts';
import { normalizeRichText, type RichText } from './rich-text.ts';

/**
 * Rich text with a row's number before it, as it is printed: in the first line, or in a line of its own where
 * that is an item with a number of its own, a table or a picture.
 */
export function withNumberBefore(richText: RichText, number: string | undefined): RichText {
  if (number === undefined) return richText;
  const [first, ...rest] = richText;
  if (first?.type !== 'paragraph') {
    return normalizeRichText([paragraph([textRun(number.trimEnd())]), ...richText]);
  }
  const children = [textRun(number), ...first.children];
  return normalizeRichText([{ ...first, children }, ...rest]);
}
