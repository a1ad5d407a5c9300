import { inlinesText } from '../model/inline.ts';
import type { TableBlock, TableCell } from '../model/table-block.ts';
import type { DraftLine } from './draft.ts';
import { readLabel } from './list-label.ts';
import { smallTable } from './small-table.ts';
import { isFigure, type TableRows, tableLines } from './table-lines.ts';
import { tidyInlines } from './trim-inlines.ts';

/** More cells than this in one paste would hold up the window. */
const MAX_CELLS = 4_000;

/** The tables of one paste that stay small tables among its lines. */
export class SmallTables {
  #left = MAX_CELLS;

  /**
   * A table as a small one.
   * @param rows all of one length
   * @returns null when it is to become lines: it is too large, or what it holds is one row or one column, which
   *   somebody has set in a table for its looks
   */
  take(rows: TableBlock['rows']): TableBlock | null {
    const cells = rows.length * (rows[0]?.length ?? 0);
    if (cells > this.#left || !hasRowsAndColumns(rows)) return null;
    const table = smallTable(rows);
    if (table !== null) this.#left -= cells;
    return table;
  }
}

/**
 * A table of a text: a small table in the place of a line, or lines.
 * @param id tells this table's rows from other lists
 * @param tables null where no table can stand
 */
export function tableDrafts(
  table: TableRows,
  id: string,
  tables: SmallTables | null,
): readonly DraftLine[] {
  const rows = table.map((row) => row.map(tidyInlines)).filter((row) => row.some(isFilled));
  const small = tables === null || isIndentedList(rows) ? null : tables.take(rows);
  return small === null ? tableLines(table, id) : [{ children: [], table: small }];
}

function hasRowsAndColumns(rows: TableBlock['rows']): boolean {
  return filledColumns(rows).length > 1 && rows.filter((row) => row.some(isFilled)).length > 1;
}

/** A list with tabs before and behind its numbers, as word processors write one: its rows are items. */
function isIndentedList(rows: TableBlock['rows']): boolean {
  const [labels = 0, words, others] = filledColumns(rows);
  if (words === undefined || others !== undefined) return false;
  return rows.every((row) => {
    const text = inlinesText(row[labels] ?? []);
    return !isFigure(text) && readLabel(text) !== null;
  });
}

function filledColumns(rows: TableBlock['rows']): readonly number[] {
  const columns = new Set<number>();
  for (const row of rows) for (const [i, cell] of row.entries()) if (isFilled(cell)) columns.add(i);
  return [...columns].sort((a, b) => a - b);
}

function isFilled(cell: TableCell): boolean {
  return inlinesText(cell).trim() !== '';
}
