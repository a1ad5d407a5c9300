import type { ForeignGrid } from './foreign-document.ts';

/** How many columns a table has. Counted one by one: all cells of a large table are no arguments of one call. */
export function gridWidth({ rows }: ForeignGrid): number {
  let width = 0;
  for (const { cells } of rows) {
    for (const { column, columnSpan } of cells) width = Math.max(width, column + columnSpan);
  }
  return width;
}
