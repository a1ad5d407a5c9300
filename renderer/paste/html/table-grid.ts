/** No table is wider; what claims to be is broken. */
const MAX_SPAN = 50;

/** More places than this are those of broken spans; they would hold up the window. */
const MAX_PLACES = 40_000;

/**
 * The cells of a table on its own grid, each row of one length. Merged cells have their content at their first
 * place; columns that are blank throughout at the right edge, and blank rows at the end, are left out.
 * @param read called once for each cell
 * @param blank what stands where there is nothing
 * @returns null when the grid is larger than any table's
 */
export function tableGrid<T>(
  rows: readonly (readonly Element[])[],
  read: (cell: Element) => T,
  isBlank: (content: T) => boolean,
  blank: T,
): readonly (readonly T[])[] | null {
  const placed: { readonly row: number; readonly column: number; readonly content: T }[] = [];
  /** For each column the first row that no cell above reaches into. */
  const free: number[] = [];
  let [width, height] = [0, 0];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column += 1;
      const content = read(cell);
      if (!isBlank(content)) {
        placed.push({ row, column, content });
        width = Math.max(width, column + 1);
        height = row + 1;
      }
      const below = row + span(cell, 'rowspan');
      for (const end = column + span(cell, 'colspan'); column < end; column += 1) {
        free[column] = Math.max(free[column] ?? 0, below);
      }
    }
  });
  if (width * height > MAX_PLACES) return null;
  const grid = Array.from({ length: height }, () => new Array<T>(width).fill(blank));
  for (const { row, column, content } of placed) {
    const line = grid[row];
    if (line !== undefined) line[column] = content;
  }
  return grid;
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), MAX_SPAN) : 1;
}
