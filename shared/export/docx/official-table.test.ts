import { beforeAll, describe, expect, it } from 'vitest';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { TEXT_WIDTH } from './measures.ts';
import { attributeValues, documentPart, elements } from './testing/package-parts.ts';
import { writeDocx } from './write-docx.ts';

let table = '';
let rows: readonly string[] = [];

beforeAll(async () => {
  const xml = documentPart(await writeDocx(smallReport(), { now: '2026-01-05T01:02:03.000Z' }));
  table = elements(xml, 'w:tbl')[0] ?? '';
  rows = elements(table, 'w:tr');
});

describe('the official table', () => {
  it('has a fixed layout as wide as the text', () => {
    expect(attributeValues(table, 'w:tblLayout', 'w:type')).toEqual(['fixed']);
    expect(attributeValues(table, 'w:tblW', 'w:w')).toEqual([String(TEXT_WIDTH)]);
    expect(attributeValues(table, 'w:tblW', 'w:type')).toEqual(['dxa']);
  });

  it('gives every cell the width of the grid columns it covers', () => {
    const grid = attributeValues(table, 'w:gridCol', 'w:w').map(Number);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
    for (const row of rows) {
      let column = 0;
      for (const cell of elements(row, 'w:tc')) {
        const span = Number(attributeValues(cell, 'w:gridSpan', 'w:val')[0] ?? '1');
        const covered = grid.slice(column, column + span).reduce((sum, width) => sum + width, 0);
        expect(attributeValues(cell, 'w:tcW', 'w:w')).toEqual([String(covered)]);
        column += span;
      }
      expect(column).toBe(grid.length);
    }
  });

  it('repeats its first row, and only that one, on every page', () => {
    expect(rows.map((row) => row.includes('<w:tblHeader'))).toEqual([true, false, false, false]);
  });

  it('lets rows break across pages', () => {
    expect(table).not.toContain('cantSplit');
  });

  it('merges the cells of a group by saying so in every row', () => {
    const merges = rows.map((row) => attributeValues(row, 'w:vMerge', 'w:val'));
    expect(merges).toEqual([[], ['restart'], ['continue'], []]);
  });

  it('has a paragraph in every cell, also in those without text', () => {
    const cells = elements(table, 'w:tc');
    expect(cells).toHaveLength(3 + 3 * 4);
    expect(cells.every((cell) => elements(cell, 'w:p').length > 0)).toBe(true);
  });
});
