import { expect, it } from 'vitest';
import { partsText } from './changes/word-lines.ts';
import { toRichText } from './foreign/to-rich-text.ts';
import { toForeignTable } from './foreign/to-table.ts';
import type { ForeignGrid, ForeignPart } from './foreign-document.ts';
import { gridWidth } from './grid-width.ts';

/** A table with a word at the head of each row. */
function large(rows: number, columns: number): ForeignGrid {
  const word: ForeignPart = {
    kind: 'line',
    label: null,
    anchors: [],
    children: [{ type: 'text', text: 'x' }],
  };
  const cells = Array.from({ length: columns }, (_, column) => ({
    column,
    columnSpan: 1,
    rowSpan: 1,
    parts: column === 0 ? [word] : [],
  }));
  return { kind: 'grid', rows: Array.from({ length: rows }, () => ({ isHeader: false, cells })) };
}

it('ten thousand rows of sixty-three columns are text, blocks and a table to place like any others', () => {
  const grid = large(10_000, 63);
  expect(gridWidth(grid)).toBe(63);
  expect(partsText([grid])).toHaveLength(10_000 * (1 + 62 + 1) - 1);
  expect(toRichText([grid])).toHaveLength(10_000);
  const { rows } = toForeignTable(grid);
  expect([rows.length, rows[9_999]?.length, rows[9_999]?.[0]?.text]).toEqual([10_000, 63, 'x']);
});

it('a table that becomes more lines than one call takes is text like any other', () => {
  expect(toRichText([large(200_000, 1)])).toHaveLength(200_000);
});
