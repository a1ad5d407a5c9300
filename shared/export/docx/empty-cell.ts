import type { Paragraph } from 'docx';
import { StyledParagraph } from './styled-paragraph.ts';
import { STYLE } from './styles.ts';

/** A cell with nothing in it. Word calls a file damaged that has a cell without a paragraph. */
export function emptyCell(): readonly Paragraph[] {
  return [new StyledParagraph(STYLE.cell)];
}
