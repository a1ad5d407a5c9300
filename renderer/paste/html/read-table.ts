import type { ForeignCell, ForeignTable } from '../../../shared/match/foreign-table.ts';
import { isBlankCell } from '../../../shared/match/foreign-table.ts';
import { type Inline, inlinesText } from '../../../shared/model/inline.ts';
import { blockInlines } from '../../../shared/model/rich-text.ts';
import { labelledText } from '../../../shared/model/slice.ts';
import {
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  type TableBlock,
} from '../../../shared/model/table-block.ts';
import { buildBlocks } from '../../../shared/paste/build-blocks.ts';
import { readClassStyles } from './declarations.ts';
import { HtmlReader } from './html-reader.ts';
import { liftStyles } from './lift-styles.ts';
import { tableCells } from './table-cells.ts';

/** HTML longer than this, or a table of more cells, is pasted without asking: it would hold up the window. */
export const MAX_CHOICE_LENGTH = 2_000_000;
const MAX_CELLS = 4_000;
/** No table is wider; what claims to be is broken. */
const MAX_SPAN = 50;

const BLANK: ForeignCell = { richText: [], text: '' };

/**
 * The table that a clipboard holds, when it holds nothing else. Merged cells have their content at their
 * first place; columns that are blank throughout at the right edge, and blank rows at the end, are left out.
 * @returns null when there is none, or only one column or cell of it
 */
export function readTable(html: string): ForeignTable | null {
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
  const classes = readClassStyles(sheets);
  const read = (element: Element): ForeignCell => {
    const richText = buildBlocks(new HtmlReader(classes).read(element));
    return { richText, text: labelledText(richText) };
  };
  const grid = trim(onGrid(rows, read));
  const width = Math.max(0, ...grid.map((row) => row.length));
  table.remove();
  // Text beside the table is pasted with it, as lines.
  if (width < 2 || (body.textContent ?? '').trim() !== '') return null;
  return { rows: grid };
}

function onGrid(
  rows: readonly (readonly Element[])[],
  read: (element: Element) => ForeignCell,
): readonly (readonly ForeignCell[])[] {
  const grid: ForeignCell[][] = rows.map(() => []);
  rows.forEach((cells, i) => {
    let column = 0;
    for (const cell of cells) {
      const own = grid[i];
      if (own === undefined) continue;
      while (own[column] !== undefined) column += 1;
      const across = span(cell, 'colspan');
      const down = Math.min(span(cell, 'rowspan'), rows.length - i);
      for (let r = 0; r < down; r += 1)
        for (let c = 0; c < across; c += 1) {
          const line = grid[i + r];
          if (line !== undefined) line[column + c] = r === 0 && c === 0 ? read(cell) : BLANK;
        }
      column += across;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? BLANK));
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), MAX_SPAN) : 1;
}

function trim(grid: readonly (readonly ForeignCell[])[]): readonly (readonly ForeignCell[])[] {
  const width = Math.max(
    0,
    ...grid.map((row) => row.findLastIndex((cell) => !isBlankCell(cell)) + 1),
  );
  const height = grid.findLastIndex((row) => row.some((cell) => !isBlankCell(cell))) + 1;
  return grid
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, i) => row[i] ?? BLANK));
}

/** A foreign table as a small one of a cell: each cell in one line of text; null when it is too large for that. */
export function asSmallTable({ rows }: ForeignTable): TableBlock | null {
  const width = rows[0]?.length ?? 0;
  if (rows.length > MAX_TABLE_ROWS || width > MAX_TABLE_COLUMNS || width === 0) return null;
  const [head, ...body] = rows;
  const hasFigures = (row: readonly ForeignCell[]): boolean =>
    row.some(({ text }) => /\d/u.test(text));
  const isHead = head?.every((cell) => !isBlankCell(cell)) === true && !hasFigures(head);
  return {
    type: 'table',
    header: isHead && body.length > 0,
    rows: rows.map((row) => row.map(cellInlines)),
  };
}

function cellInlines({ richText, text }: ForeignCell): readonly Inline[] {
  // A number that was read as an item's is words again: a small table has no lists.
  const isNumbered = richText.some(({ type }) => type === 'item');
  if (isNumbered) {
    return text
      .split('\n')
      .flatMap((line, i): Inline[] => [
        ...(i === 0 ? [] : [{ type: 'break' } as const]),
        ...(line === '' ? [] : [{ type: 'text', text: line.replaceAll('\t', ' ') } as const]),
      ]);
  }
  return richText.flatMap((block, i): readonly Inline[] => {
    const inlines = blockInlines(block);
    if (inlinesText(inlines) === '') return [];
    return i === 0 ? inlines : [{ type: 'break' }, ...inlines];
  });
}
