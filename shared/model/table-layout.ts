import { rowNumber } from './added-rows.ts';
import type { Column } from './column.ts';
import type { FormRow } from './form-row.ts';
import type { TableFormSection } from './form-section.ts';

/** A physical column of the printed table. A strategy column can consist of several. */
export interface GridColumn {
  readonly column: Column;
  /** Which level of the strategy it shows; 0 for other columns. */
  readonly level: number;
  /** In thousandths of the table's width. */
  readonly width: number;
}

/** A cell of the printed table, on the grid of physical columns and rows. */
export interface GridCell {
  readonly column: Column;
  /** Index of its first physical column, and how many it covers. */
  readonly gridColumn: number;
  readonly columnSpan: number;
  /** Index of its first row, and how many rows it covers. */
  readonly row: number;
  readonly rowSpan: number;
  /** The fixed lines in it, as printed; null for a cell whose content is the report's (owners, rich text). */
  readonly lines: readonly string[] | null;
  /** The row's number, with what follows it, printed before the report's content; left out when there is none. */
  readonly number?: string;
}

/** The physical columns of a table, left to right. */
export function gridColumns(columns: readonly Column[]): readonly GridColumn[] {
  return columns.flatMap((column) =>
    column.widths.map((width, level) => ({ column, level, width })),
  );
}

/**
 * The cells of the official table, row by row, computed from the form (with the office's own rows, see
 * `added-rows.ts`): which levels of the strategy
 * are merged follows from the rows' paths, so nobody can break a merge. A merged cell is listed once, at
 * its first row.
 */
export function layoutTable(section: TableFormSection): readonly (readonly GridCell[])[] {
  const { columns, rows } = section;
  const levels = columns.filter(({ role }) => role === 'strategy');
  return rows.map((formRow, row) => {
    const cells: GridCell[] = [];
    let gridColumn = 0;
    for (const column of columns) {
      if (column.role === 'strategy') {
        cells.push(
          ...(levels.length > 1
            ? levelCell(rows, row, levels, column, gridColumn)
            : strategyCells(rows, row, column, gridColumn)),
        );
      } else {
        const lines = column.role === 'criterion' ? criterionLines(formRow) : null;
        const place = { column, gridColumn, columnSpan: 1, row, rowSpan: 1 };
        cells.push({
          ...place,
          lines,
          ...(column.repeatsNumber === true ? numberOf(formRow) : {}),
        });
      }
      gridColumn += column.widths.length;
    }
    return cells;
  });
}

function strategyCells(
  rows: readonly FormRow[],
  row: number,
  column: Column,
  gridColumn: number,
): readonly GridCell[] {
  const formRow = rows[row];
  if (formRow === undefined) return [];
  const merged = mergedLevels(formRow, column);
  const cells: GridCell[] = [];
  for (let level = 0; level < merged; level += 1) {
    if (row > 0 && samePath(rows[row - 1], formRow, level, column)) continue;
    let rowSpan = 1;
    while (samePath(rows[row + rowSpan], formRow, level, column)) rowSpan += 1;
    cells.push({
      column,
      gridColumn: gridColumn + level,
      columnSpan: 1,
      row,
      rowSpan,
      lines: [formRow.path[level] ?? ''],
    });
  }
  cells.push({
    column,
    gridColumn: gridColumn + merged,
    columnSpan: column.widths.length - merged,
    row,
    rowSpan: 1,
    ...ownWording(formRow, merged),
  });
  return cells;
}

/**
 * The cell of a strategy column that has sisters: each shows a level of the path under a label of its own,
 * the last one the row's own lines. A level that the row does not have is a blank cell. None where the
 * cell is merged with the one above.
 */
function levelCell(
  rows: readonly FormRow[],
  row: number,
  levels: readonly Column[],
  column: Column,
  gridColumn: number,
): readonly GridCell[] {
  const formRow = rows[row];
  if (formRow === undefined) return [];
  const level = levels.indexOf(column);
  const place = { column, gridColumn, columnSpan: 1, row };
  if (level === levels.length - 1) {
    return [{ ...place, rowSpan: 1, ...ownWording(formRow, groupsOf(formRow, level).length) }];
  }
  const own = groupsOf(formRow, level + 1);
  const isSame = (other: FormRow | undefined): boolean =>
    other !== undefined &&
    JSON.stringify(groupsOf(other, level + 1)) === JSON.stringify(own) &&
    // A level without a label has nothing to stand over: only its group's own rows share it.
    (own.length > 0 || other === formRow);
  if (row > 0 && isSame(rows[row - 1])) return [];
  let rowSpan = 1;
  while (isSame(rows[row + rowSpan])) rowSpan += 1;
  const label = own[level];
  return [{ ...place, rowSpan, lines: label === undefined ? [] : [label] }];
}

/** The labels above the row's own, down to so many levels. */
function groupsOf(formRow: FormRow, count: number): readonly string[] {
  return formRow.path.slice(0, Math.min(count, formRow.path.length - 1));
}

/** How many leading levels of this row stand in merged cells of their own. */
function mergedLevels(formRow: FormRow, column: Column): number {
  const possible = column.widths.length - 1;
  return Math.min(possible, Math.max(1, formRow.path.length - 1));
}

function samePath(
  other: FormRow | undefined,
  formRow: FormRow,
  level: number,
  column: Column,
): boolean {
  if (other === undefined || mergedLevels(other, column) <= level) return false;
  for (let k = 0; k <= level; k += 1) if (other.path[k] !== formRow.path[k]) return false;
  return true;
}

/** The row's own wording: printed lines, or what the office writes in a row that it added. */
function ownWording(formRow: FormRow, merged: number): Pick<GridCell, 'lines' | 'number'> {
  return formRow.added === undefined
    ? { lines: ownLines(formRow, merged) }
    : { lines: null, ...numberOf(formRow) };
}

function numberOf(formRow: FormRow): Pick<GridCell, 'number'> {
  const number = rowNumber(formRow);
  return number === null ? {} : { number: `${number.sign}${number.gap}` };
}

/**
 * The row's printed lines without those that already stand in a merged cell. A row whose lines the source
 * lost is shown by its label where no merged cell shows it: otherwise it would have no name at all.
 */
function ownLines(formRow: FormRow, merged: number): readonly string[] {
  if (merged === 0 && formRow.printed.length === 0) return formRow.path.slice(-1);
  const shown = formRow.path.slice(0, merged).map(fold);
  return formRow.printed.filter((line) => !shown.includes(fold(line)));
}

/** Ignores spaces and a closing colon, which sources print or leave out at random. */
function fold(text: string): string {
  return text.replace(/\s/gu, '').replace(/[:：]$/u, '');
}

function criterionLines(formRow: FormRow): readonly string[] {
  const lines = formRow.criteria.map((criterion) => criterion.text);
  return formRow.text === '' ? lines : [formRow.text, ...lines];
}
