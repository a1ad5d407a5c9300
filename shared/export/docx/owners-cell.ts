import type { Paragraph } from 'docx';
import { emptyCell } from './empty-cell.ts';
import { toLine } from './line.ts';
import { STYLE } from './styles.ts';

/** The units responsible for a row, one a line, centred in their narrow column. */
export function ownersCell(owners: readonly string[]): readonly Paragraph[] {
  return owners.length === 0 ? emptyCell() : owners.map((unit) => toLine(unit, STYLE.cellOwner));
}
