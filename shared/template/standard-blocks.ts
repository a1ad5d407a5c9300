import { listItem, paragraph } from '../model/block.ts';
import type { StandardParagraph } from '../model/form-section.ts';
import { textRun } from '../model/inline.ts';
import { EMPTY_RICH_TEXT, normalizeRichText, type RichText } from '../model/rich-text.ts';

/**
 * Standing wording as an office can take it over: numbered paragraphs become items of the official order
 * at the level of their printed number, the others plain paragraphs. The printed number is left out,
 * because the item's place gives the same one.
 */
export function standardBlocks(paragraphs: readonly StandardParagraph[]): RichText {
  if (paragraphs.length === 0) return EMPTY_RICH_TEXT;
  return normalizeRichText(
    paragraphs.map(({ level, text }) => {
      const children = [textRun(text)];
      return level === 0 ? paragraph(children) : listItem('official', level, children);
    }),
  );
}
