import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTable } from '../../test/fixtures/arbitraries.ts';
import { paragraph } from './block.ts';
import { check } from './check.ts';
import { textRun } from './inline.ts';
import { richTextSchema } from './rich-text.ts';
import {
  cellStart,
  columnCount,
  insertTableColumn,
  insertTableRow,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  placeInTable,
  removeTableColumn,
  removeTableRow,
  type TableBlock,
  tableBlock,
  tableText,
} from './table-block.ts';

const cell = (text: string) => (text === '' ? [] : [textRun(text)]);
const table = (...rows: readonly (readonly string[])[]): TableBlock => ({
  type: 'table',
  header: false,
  rows: rows.map((row) => row.map(cell)),
});

it('a new table is empty and inside the limits', () => {
  expect(tableBlock(2, 3)).toEqual({ ...table(['', '', ''], ['', '', '']), header: true });
  const largest = tableBlock(1000, 1000);
  expect([largest.rows.length, columnCount(largest)]).toEqual([MAX_TABLE_ROWS, MAX_TABLE_COLUMNS]);
  expect(tableBlock(0, 0).rows).toEqual([[[]]]);
});

it('rows and columns come and go, and the last of each stays', () => {
  const before = table(['a', 'b'], ['c', 'd']);
  expect(insertTableRow(before, 1)).toEqual(table(['a', 'b'], ['', ''], ['c', 'd']));
  expect(insertTableColumn(before, 2)).toEqual(table(['a', 'b', ''], ['c', 'd', '']));
  expect(removeTableRow(before, 0)).toEqual(table(['c', 'd']));
  expect(removeTableColumn(before, 1)).toEqual(table(['a'], ['c']));
  const one = table(['x']);
  expect([removeTableRow(one, 0), removeTableColumn(one, 0)]).toEqual([one, one]);
  const full = tableBlock(MAX_TABLE_ROWS, MAX_TABLE_COLUMNS);
  expect([insertTableRow(full, 0), insertTableColumn(full, 0)]).toEqual([full, full]);
});

it('every offset of the text is a place in a cell, and leads back to itself', () => {
  fc.assert(
    fc.property(arbitraryTable(), (any) => {
      const { length } = tableText(any);
      for (let offset = 0; offset <= length; offset += 1) {
        const place = placeInTable(any, offset);
        expect(cellStart(any, place) + place.offset).toBe(offset);
      }
      const last = placeInTable(any, length + 100);
      expect(cellStart(any, last) + last.offset).toBe(length);
    }),
  );
});

describe('a table from a file', () => {
  it.each([
    ['without rows', { type: 'table', header: true, rows: [] }, '0.rows'],
    ['without columns', { type: 'table', header: true, rows: [[]] }, '0.rows.0'],
    [
      'that is not rectangular',
      { type: 'table', header: true, rows: [[[], []], [[]]] },
      '0.rows.1',
    ],
    [
      'with too many columns',
      { type: 'table', header: true, rows: [new Array(MAX_TABLE_COLUMNS + 1).fill([])] },
      '0.rows.0',
    ],
    [
      'with a table in a cell',
      { type: 'table', header: true, rows: [[[tableBlock(1, 1)]]] },
      '0.rows.0.0.0.type',
    ],
  ])('%s is refused at its place', (_name, data, path) => {
    const result = check(richTextSchema, [data, paragraph()]);
    expect(result.ok ? [] : result.error.map((fault) => fault.path)).toEqual([path]);
  });

  it('says how many cells a row should have', () => {
    const result = check(richTextSchema, [table(['a', 'b'], ['c'])]);
    expect(result.ok ? [] : result.error).toEqual([
      { path: '0.rows.1', message: '這一列有 1 格，第一列有 2 格；每一列的格數必須相同' },
    ]);
  });
});
