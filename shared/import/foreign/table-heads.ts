import type { ForeignTable } from '../../match/foreign-table.ts';
import { columnsByHeader, isHeadedTable } from '../../match/match-columns.ts';
import type { MatchTarget } from '../../match/place-table.ts';

/** Whether a table may be one of the form though nothing of it was recognised: not a small one in a text. */
export function isLikeForm(table: ForeignTable, width: number): boolean {
  return isHeadedTable(table) || (table.rows.length >= 5 && width >= 3);
}

/** The first row with a text in at least two cells: what heads the columns. */
export function headRow(table: ForeignTable): number {
  return table.rows.findIndex(
    (row) => row.filter(({ text }) => text !== '' && text.length <= 40).length >= 2,
  );
}

/** What stands over each column. */
export function headsOf(table: ForeignTable, width: number): readonly string[] {
  const row = table.rows[headRow(table)];
  return Array.from({ length: width }, (_, i) => row?.[i]?.text.replace(/\s+/gu, ' ') ?? '');
}

/** For each column the id of the form's that it seems to be; null for none. */
export function guessedColumns(
  table: ForeignTable,
  { formSection }: MatchTarget,
  width: number,
): readonly (string | null)[] {
  const match = columnsByHeader(table, formSection.columns);
  const strategy = formSection.columns.find(({ role }) => role === 'strategy');
  const columns = new Array<string | null>(width).fill(null);
  for (const [id, at] of match?.others ?? []) columns[at] = id;
  for (const at of match?.strategy ?? []) columns[at] = strategy?.id ?? null;
  return columns;
}
