import type { ForeignGrid, ForeignGridCell, ForeignPart } from './foreign-document.ts';

/** A cell as a row of the file has it. */
export interface RawCell {
  readonly columnSpan: number;
  /** `restart` begins a cell that goes on below; `continue` goes on with the one above. */
  readonly merge: 'restart' | 'continue' | null;
  readonly parts: readonly ForeignPart[];
}

export interface RawRow {
  readonly isHeader: boolean;
  /** Columns that are left out before its first cell. */
  readonly before: number;
  readonly cells: readonly RawCell[];
}

interface OpenCell {
  column: number;
  columnSpan: number;
  rowSpan: number;
  parts: readonly ForeignPart[];
}

/** Puts merged cells together. What stands in a covered cell is not lost: it comes behind what covers it. */
export function mergeGrid(rows: readonly RawRow[]): ForeignGrid {
  const open = new Map<number, OpenCell>();
  const grid = rows.map(({ isHeader, before, cells }) => {
    let column = before;
    const own: OpenCell[] = [];
    for (const cell of cells) {
      const above = cell.merge === 'continue' ? open.get(column) : undefined;
      if (above !== undefined) {
        above.rowSpan += 1;
        if (hasContent(cell.parts)) above.parts = [...above.parts, ...cell.parts];
      } else {
        const next: OpenCell = {
          column,
          columnSpan: cell.columnSpan,
          rowSpan: 1,
          parts: cell.parts,
        };
        own.push(next);
        if (cell.merge === 'restart') open.set(column, next);
        else open.delete(column);
      }
      column += cell.columnSpan;
    }
    return { isHeader, cells: own };
  });
  return {
    kind: 'grid',
    rows: grid.map(({ isHeader, cells }) => ({
      isHeader,
      cells: cells.map((cell): ForeignGridCell => ({ ...cell })),
    })),
  };
}

function hasContent(parts: readonly ForeignPart[]): boolean {
  return parts.some((part) => part.kind !== 'line' || part.children.length > 0 || part.label);
}
