import { isBlankCell } from '../../../shared/match/foreign-table.ts';
import { type CopiedCell, type CopiedTable, copiedCell } from '../copied-table.ts';
import { readClassStyles } from './declarations.ts';
import { HtmlReader } from './html-reader.ts';
import { liftStyles } from './lift-styles.ts';
import { tableCells } from './table-cells.ts';
import { tableGrid } from './table-grid.ts';

/** HTML longer than this, or a table of more cells, is pasted without asking: it would hold up the window. */
export const MAX_CHOICE_LENGTH = 2_000_000;
const MAX_CELLS = 4_000;

const BLANK: CopiedCell = { richText: [], text: '', words: [] };

/**
 * The table that a clipboard holds, when it holds nothing else, on its own grid.
 * @returns null when there is none, or only one column or cell of it
 */
export function readTable(html: string): CopiedTable | null {
  if (html.length > MAX_CHOICE_LENGTH || !/<table/iu.test(html)) return null;
  const { markup, sheets } = liftStyles(html);
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const tables = [...body.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') == null,
  );
  const [table] = tables;
  if (table === undefined || tables.length > 1) return null;
  const rows = tableCells(table);
  if (rows.reduce((sum, row) => sum + row.length, 0) > MAX_CELLS) return null;
  table.remove();
  // A table with text beside it is pasted with that.
  if ((body.textContent ?? '').trim() !== '') return null;
  const classes = readClassStyles(sheets);
  const grid = tableGrid<CopiedCell>(
    rows,
    (element) => copiedCell(new HtmlReader(classes).read(element)),
    isBlankCell,
    BLANK,
  );
  return grid === null || (grid[0]?.length ?? 0) < 2 ? null : { rows: grid };
}
