import type { Paragraph } from 'docx';
import { lineInlines } from '../printed-text.ts';
import type { CommentSign } from './comments.ts';
import { toRuns } from './inlines.ts';
import { StyledParagraph } from './styled-paragraph.ts';

/** One line of plain text as a paragraph of a style. Nothing in it is a paragraph without content. */
export function toLine(text: string, style: string, signs: readonly CommentSign[] = []): Paragraph {
  return new StyledParagraph(style, [...signs, ...toRuns(lineInlines(text))]);
}
