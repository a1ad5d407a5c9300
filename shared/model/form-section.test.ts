import { expect, test } from 'vitest';
import { smallProse, smallTable } from '../../test/fixtures/small-form.ts';
import {
  categoryHeadings,
  isRunningTable,
  printedParts,
  type TableFormSection,
} from './form-section.ts';

test('the heading of a class is printed once, before its first table', () => {
  const table = (id: string, categoryPrinted: string | null) => smallTable({ id, categoryPrinted });
  const headings = categoryHeadings([
    smallProse(),
    table('a', '一、整體服務類'),
    table('b', '一、整體服務類'),
    table('c', null),
    table('d', '二、專案規劃類'),
  ]);
  expect([...headings]).toEqual([
    ['a', '一、整體服務類'],
    ['d', '二、專案規劃類'],
  ]);
});

test('tables with a band that follow one another under the same columns are one running table', () => {
  const band = (id: string, change: Partial<TableFormSection> = {}) =>
    smallTable({ id, headingPrinted: null, band: `部分 ${id}`, ...change });
  const others = smallTable().columns.map((column) => ({ ...column, label: `${column.label}二` }));
  const parts = printedParts([
    smallTable({ id: 'a' }),
    band('b', { headingPrinted: '自評表' }),
    band('c'),
    smallProse(),
    band('d'),
    band('e'),
    band('f', { columns: others }),
    band('g', { columns: others, fields: [{ id: 'agency', label: '機關名稱' }] }),
  ]);
  expect(
    parts.map((part) => (isRunningTable(part) ? part.map(({ id }) => id).join('+') : part.id)),
  ).toEqual(['a', 'b+c', 'p1', 'd+e', 'f', 'g']);
});
