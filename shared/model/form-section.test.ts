import { expect, test } from 'vitest';
import { smallProse, smallTable } from '../../test/fixtures/small-form.ts';
import { categoryHeadings } from './form-section.ts';

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
