import type { Paragraph } from 'docx';
import type { CellContent } from '../printed-text.ts';
import { answerCell } from './answer-cell.ts';
import { fixedCell } from './fixed-cell.ts';
import { ownersCell } from './owners-cell.ts';

/** The paragraphs of a cell, by what is in it. Never none. */
export function cellBlock(content: CellContent): readonly Paragraph[] {
  switch (content.kind) {
    case 'fixed':
      return fixedCell(content.lines);
    case 'owners':
      return ownersCell(content.lines);
    case 'answer':
      return answerCell(content.richText);
  }
}
