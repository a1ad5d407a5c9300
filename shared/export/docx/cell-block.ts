import type { Paragraph, Table } from 'docx';
import type { CellContent } from '../printed-text.ts';
import { answerCell } from './answer-cell.ts';
import type { Drawings } from './drawings.ts';
import { fixedCell } from './fixed-cell.ts';
import { ownersCell } from './owners-cell.ts';

/**
 * The blocks of a cell, by what is in it. Never none, and the last one a paragraph.
 * @param width room in the cell, in DXA
 */
export function cellBlock(
  content: CellContent,
  drawings: Drawings,
  width: number,
): readonly (Paragraph | Table)[] {
  switch (content.kind) {
    case 'fixed':
      return fixedCell(content.lines);
    case 'owners':
      return ownersCell(content.lines);
    case 'answer':
      return answerCell(content.richText, drawings, width);
  }
}
