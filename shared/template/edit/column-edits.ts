import type { Column, ColumnRole } from '../../model/column.ts';

/** The narrowest that a column can be, in thousandths; the schema of columns says the same. */
export const NARROWEST = 20;

/** How many columns a table can have. */
export const MOST_COLUMNS = 7;

/**
 * Sets one width, in thousandths; the next column (the one before, for the last) gives or takes the difference,
 * so that the table stays full.
 * @param place counts through the widths of all columns, left to right
 */
export function setWidth(
  columns: readonly Column[],
  place: number,
  width: number,
): readonly Column[] {
  const widths = columns.flatMap((column) => column.widths);
  const other = place + 1 < widths.length ? place + 1 : place - 1;
  const both = (widths[place] ?? 0) + (widths[other] ?? 0);
  const own = Math.max(NARROWEST, Math.min(Math.round(width), both - NARROWEST));
  return withWidths(columns, widths.with(place, own).with(other, both - own));
}

/** Adds a column at the right end; the widest one makes room. */
export function addColumn(
  columns: readonly Column[],
  id: string,
  label: string,
): readonly Column[] {
  if (columns.length >= MOST_COLUMNS) return columns;
  const widths = columns.flatMap((column) => column.widths);
  const widest = widths.indexOf(Math.max(...widths));
  const room = Math.max(NARROWEST, Math.floor((widths[widest] ?? 0) / 2));
  const made = withWidths(columns, widths.with(widest, (widths[widest] ?? 0) - room));
  return [...made, { id, role: 'result', label, widths: [room] }];
}

/** Takes a column away; its neighbour takes the room. A table keeps two columns. */
export function removeColumn(columns: readonly Column[], index: number): readonly Column[] {
  const gone = columns[index];
  if (gone === undefined || columns.length <= 2) return columns;
  const left = columns.toSpliced(index, 1);
  const heir = Math.min(index, left.length - 1);
  const room = gone.widths.reduce((sum, width) => sum + width, 0);
  return left.map((column, i) =>
    i === heir
      ? { ...column, widths: column.widths.with(-1, (column.widths.at(-1) ?? 0) + room) }
      : column,
  );
}

/** Moves a column past its neighbour. */
export function moveColumn(
  columns: readonly Column[],
  index: number,
  by: 1 | -1,
): readonly Column[] {
  const [one, other] = [columns[index], columns[index + by]];
  return one === undefined || other === undefined
    ? columns
    : columns.with(index, other).with(index + by, one);
}

/** Sets what a column is for. Only the strategy stands in several levels. */
export function setRole(
  columns: readonly Column[],
  index: number,
  role: ColumnRole,
): readonly Column[] {
  return columns.map((column, i) =>
    i === index
      ? { ...column, role, widths: role === 'strategy' ? column.widths : [sum(column.widths)] }
      : column,
  );
}

/** Whether each row's own number is printed again before what is written in a column. */
export function setRepeatsNumber(
  columns: readonly Column[],
  index: number,
  repeats: boolean,
): readonly Column[] {
  return columns.map((column, i) => {
    if (i !== index || (column.repeatsNumber === true) === repeats) return column;
    const { repeatsNumber: _old, ...rest } = column;
    return repeats ? { ...rest, repeatsNumber: true } : rest;
  });
}

/** In how many columns of its own the strategy's levels stand: 1 to 3. */
export function setLevels(
  columns: readonly Column[],
  index: number,
  levels: number,
): readonly Column[] {
  return columns.map((column, i) => {
    if (i !== index || column.widths.length === levels) return column;
    const whole = sum(column.widths);
    const each = Math.floor(whole / levels);
    if (each < NARROWEST) return column;
    const widths = Array.from({ length: levels }, (_, k) =>
      k === levels - 1 ? whole - each * k : each,
    );
    return { ...column, widths };
  });
}

function withWidths(columns: readonly Column[], widths: readonly number[]): readonly Column[] {
  let at = 0;
  return columns.map((column) => {
    const own = widths.slice(at, at + column.widths.length);
    at += column.widths.length;
    return own.every((width, i) => width === column.widths[i])
      ? column
      : { ...column, widths: own };
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
