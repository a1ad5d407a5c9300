import type { Column } from '../../model/column.ts';
import { gridColumns } from '../../model/table-layout.ts';
import type {
  ForeignGrid,
  ForeignGridCell,
  ForeignGridRow,
  ForeignPart,
} from '../foreign-document.ts';
import { foldLine, foldParts } from './fold-line.ts';

/** Which column of the form a cell of a document's table stands in. */
export type ColumnFinder = (cell: ForeignGridCell) => Column | undefined;

/** Whether a row repeats the labels of the columns: the strategy's and another one. */
export function isHeaderRow({ cells }: ForeignGridRow, columns: readonly Column[]): boolean {
  const labels = new Map(columns.map((column) => [foldLine(column.label), column.role]));
  const found = cells.flatMap(({ parts }) => labels.get(foldParts(parts)) ?? []);
  return found.length >= 2 && found.includes('strategy');
}

/**
 * The columns by the header row, whose cells every row of the same table stands under; without one by the grid
 * that the form prints.
 */
export function columnFinder(grid: ForeignGrid, columns: readonly Column[]): ColumnFinder {
  const header = grid.rows.find((row) => isHeaderRow(row, columns));
  if (header === undefined) {
    const physical = gridColumns(columns);
    return ({ column }) => physical[Math.min(column, physical.length - 1)]?.column;
  }
  const byLabel = new Map<string, Column[]>();
  for (const column of columns) {
    const label = foldLine(column.label);
    byLabel.set(label, [...(byLabel.get(label) ?? []), column]);
  }
  const taken = new Set<Column>();
  const ranges = header.cells.map((cell, i) => {
    const named = byLabel.get(foldParts(cell.parts))?.find((column) => !taken.has(column));
    // A label that was changed: the column of its place, when the others are as they were.
    const column = named ?? (header.cells.length === columns.length ? columns[i] : undefined);
    if (column !== undefined) taken.add(column);
    return { from: cell.column, to: cell.column + cell.columnSpan, column };
  });
  return (cell) => ranges.findLast(({ from }) => from <= cell.column)?.column;
}

/** What stands in a row under each column; a column under which several cells stand has them in their order. */
export function partsByColumn(
  row: ForeignGridRow,
  find: ColumnFinder,
): ReadonlyMap<Column | undefined, readonly (readonly ForeignPart[])[]> {
  const found = new Map<Column | undefined, (readonly ForeignPart[])[]>();
  for (const cell of row.cells) {
    const column = find(cell);
    const cells = found.get(column) ?? [];
    cells.push(cell.parts);
    found.set(column, cells);
  }
  return found;
}
