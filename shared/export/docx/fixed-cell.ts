import type { Paragraph } from 'docx';
import { emptyCell } from './empty-cell.ts';
import { toLine } from './line.ts';
import { STYLE } from './styles.ts';

/** A cell of the form's own wording (strategy, criterion): its lines as printed, a paragraph each. */
export function fixedCell(lines: readonly string[]): readonly Paragraph[] {
  return lines.length === 0 ? emptyCell() : lines.map((line) => toLine(line, STYLE.cell));
}
