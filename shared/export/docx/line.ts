import type { Paragraph } from 'docx';
import { lineInlines } from '../printed-text.ts';
import { toRuns } from './inlines.ts';
import { StyledParagraph } from './styled-paragraph.ts';

/** One line of plain text as a paragraph of a style. Nothing in it is a paragraph without content. */
export function toLine(text: string, style: string): Paragraph {
  return new StyledParagraph(style, toRuns(lineInlines(text)));
}
