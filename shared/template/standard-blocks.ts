import { listItem, paragraph } from '../model/block.ts';
import type { StandardParagraph } from '../model/form-section.ts';
import { textRun } from '../model/inline.ts';
import { EMPTY_RICH_TEXT, normalizeRichText, type RichText } from '../model/rich-text.ts';
import type { RocYear } from '../model/year.ts';
import { fillYears } from './fill-years.ts';

/**
 * Standing wording as an office can take it over: numbered paragraphs become items of the official order
 * at the level of their printed number, the others plain paragraphs. The printed number is left out,
 * because the item's place gives the same one.
 * @param year the report's: years that move on are filled in
 */
export function standardBlocks(paragraphs: readonly StandardParagraph[], year: RocYear): RichText {
  if (paragraphs.length === 0) return EMPTY_RICH_TEXT;
  return normalizeRichText(
    paragraphs.map((paragraphOfForm) => {
      const { level } = paragraphOfForm;
      const children = [textRun(standardWording(paragraphOfForm, year))];
      return level === 0 ? paragraph(children) : listItem('official', level, children);
    }),
  );
}

/** A paragraph of standing wording for a year. Wording that does not move on stays as printed. */
export function standardWording(
  { text, pattern }: Pick<StandardParagraph, 'text' | 'pattern'>,
  year: RocYear,
): string {
  return pattern === undefined ? text : fillYears(pattern, year);
}
