import type { GridCell } from '../../model/table-layout.ts';

/** A cell of one row of the file: WordprocessingML repeats a merged cell, empty, in every row it covers. */
export interface CellSlot {
  readonly cell: GridCell;
  /** Null for a cell that is not merged with others below it. */
  readonly merge: 'restart' | 'continue' | null;
}

/** The rows of the file, left to right, with the continuations of merged cells in their places. */
export function mergePlan(
  rows: readonly (readonly GridCell[])[],
): readonly (readonly CellSlot[])[] {
  const continuing = new Map<number, GridCell>();
  return rows.map((cells, rowIndex) => {
    for (const [column, cell] of continuing) {
      if (cell.row + cell.rowSpan <= rowIndex) continuing.delete(column);
    }
    const slots: CellSlot[] = [...continuing.values()].map((cell) => ({ cell, merge: 'continue' }));
    for (const cell of cells) {
      slots.push({ cell, merge: cell.rowSpan > 1 ? 'restart' : null });
      if (cell.rowSpan > 1) continuing.set(cell.gridColumn, cell);
    }
    return slots.sort((a, b) => a.cell.gridColumn - b.cell.gridColumn);
  });
}
