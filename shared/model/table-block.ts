import * as v from 'valibot';
import { faultTexts } from '../texts/faults.ts';
import { type Inline, inlineSchema, inlinesText } from './inline.ts';

/** The largest table that fits into a cell of a form and can still be read. */
export const MAX_TABLE_COLUMNS = 12;
export const MAX_TABLE_ROWS = 100;

/** One cell of a small table: a line of text with marks and breaks. No lists, no merging, no table inside. */
export type TableCell = readonly Inline[];

/** A small table among the blocks of rich text. Rectangular, at least one cell. */
export interface TableBlock {
  readonly type: 'table';
  /** Whether the first row is a header row. */
  readonly header: boolean;
  readonly rows: readonly (readonly TableCell[])[];
  /** What is printed above it behind its number; left out when it has neither. Never blank, one line. */
  readonly caption?: string;
  /** Only given when something points at it; unique in the report. */
  readonly id?: string;
}

export const tableBlockSchema = v.pipe(
  v.looseObject({
    type: v.literal('table'),
    header: v.boolean(),
    rows: v.pipe(
      v.array(
        v.pipe(v.array(v.array(inlineSchema)), v.minLength(1), v.maxLength(MAX_TABLE_COLUMNS)),
      ),
      v.minLength(1),
      v.maxLength(MAX_TABLE_ROWS),
    ),
    caption: v.exactOptional(v.string()),
    id: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    const width = value.rows[0]?.length ?? 0;
    value.rows.forEach((row, i) => {
      if (row.length === width) return;
      addIssue({
        message: faultTexts.unevenRow(row.length, width),
        path: [
          { type: 'object', origin: 'value', input: value, key: 'rows', value: value.rows },
          { type: 'array', origin: 'value', input: value.rows, key: i, value: row },
        ],
      });
    });
  }),
);

/** An empty table; the counts are brought into the allowed range. */
export function tableBlock(rows: number, columns: number, header = true): TableBlock {
  const width = within(columns, MAX_TABLE_COLUMNS);
  const height = within(rows, MAX_TABLE_ROWS);
  return {
    type: 'table',
    header,
    rows: Array.from({ length: height }, () => Array.from({ length: width }, () => [])),
  };
}

function within(count: number, max: number): number {
  return Math.min(max, Math.max(1, Math.round(count)));
}

/** A cell's place in its table, counted from 0. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
}

/** How many columns a table has. */
export function columnCount(table: TableBlock): number {
  return table.rows[0]?.length ?? 0;
}

/**
 * A table's text: cells of a row apart by a tab, rows by a line feed. Places in it (`CaretPosition.offset`)
 * are counted in this text.
 */
export function tableText(table: TableBlock): string {
  return table.rows.map((row) => row.map(inlinesText).join('\t')).join('\n');
}

/** Where an offset of the table's text stands: the cell, and the offset in it. Beyond the text: its end. */
export function placeInTable(
  table: TableBlock,
  offset: number,
): TablePlace & { readonly offset: number } {
  let rest = Math.max(0, offset);
  let place = { row: 0, column: 0, offset: 0 };
  for (const [row, cells] of table.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const { length } = inlinesText(cell);
      place = { row, column, offset: Math.min(rest, length) };
      if (rest <= length) return place;
      rest -= length + 1;
    }
  }
  return place;
}

/** Where a cell begins in the table's text. */
export function cellStart(table: TableBlock, { row, column }: TablePlace): number {
  let at = 0;
  table.rows.forEach((cells, i) => {
    cells.forEach((cell, k) => {
      if (i < row || (i === row && k < column)) at += inlinesText(cell).length + 1;
    });
  });
  return at;
}

/** Where each cell begins in the table's text, row by row. */
export function cellStarts(table: TableBlock): readonly (readonly number[])[] {
  let at = 0;
  return table.rows.map((row) =>
    row.map((cell) => {
      const start = at;
      at += inlinesText(cell).length + 1;
      return start;
    }),
  );
}

// Changes of a table's shape. What cannot be done (too many rows, the last column) leaves it as it is.

/** Adds an empty row before the one at this index; the number of rows adds it at the end. */
export function insertTableRow(table: TableBlock, at: number): TableBlock {
  if (table.rows.length >= MAX_TABLE_ROWS) return table;
  const row: readonly TableCell[] = Array.from({ length: columnCount(table) }, () => []);
  return { ...table, rows: table.rows.toSpliced(at, 0, row) };
}

/** Takes a row away; the last one stays. */
export function removeTableRow(table: TableBlock, at: number): TableBlock {
  return table.rows.length <= 1 ? table : { ...table, rows: table.rows.toSpliced(at, 1) };
}

/** Adds an empty column before the one at this index. */
export function insertTableColumn(table: TableBlock, at: number): TableBlock {
  if (columnCount(table) >= MAX_TABLE_COLUMNS) return table;
  return { ...table, rows: table.rows.map((row) => row.toSpliced(at, 0, [])) };
}

/** Takes a column away; the last one stays. */
export function removeTableColumn(table: TableBlock, at: number): TableBlock {
  if (columnCount(table) <= 1) return table;
  return { ...table, rows: table.rows.map((row) => row.toSpliced(at, 1)) };
}
