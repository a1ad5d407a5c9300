import { COLUMN_ROLES, type Column, type ColumnRole } from '../model/column.ts';
import { HEADER_WORDS } from '../texts/header-words.ts';
import { foldWording } from './fold-wording.ts';
import { type ForeignCell, type ForeignTable, isBlankCell } from './foreign-table.ts';
import { WordingIndex } from './wording-index.ts';

/** Which columns of a foreign table are which of the form's. */
export interface ColumnMatch {
  /** Rows that repeat the form's header: nothing in them is anybody's text. */
  readonly headerRows: readonly number[];
  /** The columns in which a strategy's levels stand, left to right. */
  readonly strategy: readonly number[];
  /** The other columns of the form by id. */
  readonly others: ReadonlyMap<string, number>;
}

/** A header may be worded a little differently: 「執行績效及成果」. */
const LIKE_A_HEADER = 0.6;
/** Below this a cell is no row's wording, when there is no header to go by. */
const LIKE_A_ROW = 0.8;

/** The columns by the words of a header row; null when no row has the strategy's and another label. */
export function columnsByHeader(
  table: ForeignTable,
  columns: readonly Column[],
): ColumnMatch | null {
  const labels = new WordingIndex<Column>();
  for (const column of columns) labels.add(foldWording(column.label), column);
  const read = (row: ForeignTable['rows'][number]) => {
    const found = row.map(
      (cell) => labels.find(foldWording(cell.text), LIKE_A_HEADER)[0]?.value ?? null,
    );
    return row.map((cell, i) => found[i] ?? columnOfWords(cell.text, columns, found));
  };
  let first: readonly (Column | null)[] | null = null;
  let firstRow: ForeignTable['rows'][number] | null = null;
  const headerRows: number[] = [];
  table.rows.forEach((row, i) => {
    // A header is short.
    if (row.every((cell) => cell.text.length > 40)) return;
    const found = read(row);
    const known = new Set(found.filter((column) => column !== null));
    const isHeader = known.size >= 2 && [...known].some(({ role }) => role === 'strategy');
    if (!isHeader) return;
    // Before a page break it comes again as it was: with anything else in it, it is somebody's row.
    const isAgain = row.every(
      (cell, at) => isBlankCell(cell) || found[at] !== null || saysAs(cell, firstRow?.[at]),
    );
    if (first !== null && !isAgain) return;
    first ??= found;
    firstRow ??= row;
    headerRows.push(i);
  });
  if (first === null) return null;
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return matchOf(first, firstRow ?? [], headerRows, width);
}

function saysAs(cell: ForeignCell, other: ForeignCell | undefined): boolean {
  return other !== undefined && foldWording(cell.text) === foldWording(other.text);
}

/** Whether a row heads columns of a strategy and of something else, as tables of this kind have them anywhere. */
export function isHeadedTable({ rows }: ForeignTable): boolean {
  return rows.slice(0, HEAD_ROWS).some((row) => {
    const roles = new Set(row.flatMap(({ text }) => roleOfWords(text) ?? []));
    return roles.size >= 2 && roles.has('strategy');
  });
}

/** A title or a unit may stand above the header. */
const HEAD_ROWS = 3;

/** The column that other agencies head so, unless its own label heads another one. */
function columnOfWords(
  text: string,
  columns: readonly Column[],
  found: readonly (Column | null)[],
): Column | null {
  const role = roleOfWords(text);
  return columns.find((column) => column.role === role && !found.includes(column)) ?? null;
}

function roleOfWords(text: string): ColumnRole | null {
  const folded = foldWording(text);
  // A sentence that begins with such words is somebody's text.
  if (folded.length > LONGEST_HEADER) return null;
  return words.find(folded, LIKE_HEADER_WORDS)[0]?.value ?? null;
}

const LONGEST_HEADER = 14;

/** Words that are no label of the form must be nearly the same: a row's own text may have some of them. */
const LIKE_HEADER_WORDS = 0.8;

const words = new WordingIndex<ColumnRole>();
for (const role of COLUMN_ROLES) {
  for (const word of HEADER_WORDS[role] ?? []) words.add(foldWording(word), role);
}

function matchOf(
  found: readonly (Column | null)[],
  header: ForeignTable['rows'][number],
  headerRows: readonly number[],
  width: number,
): ColumnMatch {
  const strategy: number[] = [];
  const others = new Map<string, number>();
  found.forEach((column, i) => {
    if (column === null) return;
    if (column.role === 'strategy') strategy.push(i);
    else if (!others.has(column.id)) others.set(column.id, i);
  });
  // A label across merged columns stands over the first of them: those without a label belong to it.
  // One that is headed as something for which the form has no column is no level of it.
  const last = strategy.at(-1) ?? -1;
  const isLevel = (i: number): boolean => {
    const role = roleOfWords(header[i]?.text ?? '');
    return found[i] == null && (role === null || role === 'strategy');
  };
  for (let i = last + 1; i < width && isLevel(i) && ![...others.values()].includes(i); i += 1) {
    if ([...others.values()].every((other) => other > i)) strategy.push(i);
  }
  return { headerRows, strategy, others };
}

/**
 * The columns where nothing is headed: the one whose cells are worded as the form's rows is the strategy's,
 * those to its right are the form's other columns from the right.
 * @param rows the wordings of the form's rows
 * @returns null unless at least two cells, and half of those written in, are worded so
 */
export function columnsByRows(
  table: ForeignTable,
  columns: readonly Column[],
  rows: WordingIndex<unknown>,
  fold: (text: string) => string,
): ColumnMatch | null {
  const width = Math.max(0, ...table.rows.slice(0, 1000).map((row) => row.length));
  let best: { readonly column: number; readonly count: number } | null = null;
  for (let column = 0; column < width; column += 1) {
    const written = table.rows.filter((row) => !isBlankCell(row[column]));
    const count = written.filter(
      (row) => rows.find(fold(row[column]?.text ?? ''), LIKE_A_ROW).length > 0,
    ).length;
    if (count < 2 || count * 2 < written.length) continue;
    if (best === null || count > best.count) best = { column, count };
  }
  if (best === null) return null;
  const { column } = best;
  const others = columns.filter(({ role }) => role !== 'strategy');
  const right = width - column - 1;
  const taken = others.slice(Math.max(0, others.length - right));
  const from = width - taken.length;
  return {
    headerRows: [],
    strategy: Array.from({ length: column + 1 }, (_, i) => i),
    others: new Map(taken.map(({ id }, i) => [id, from + i])),
  };
}
