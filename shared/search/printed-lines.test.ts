import { expect, test } from 'vitest';
import { smallProse, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import { printedLines } from './printed-lines.ts';

test('a table prints its headings, and merged cells once, in their first row', () => {
  expect(printedLines(smallTable(), '一、整體服務類')).toEqual([
    { formRowId: null, lines: ['一、整體服務類', '構面一：基礎服務（200 分）'] },
    { formRowId: 'd1-r01', lines: ['(一)正確', '1.流程：d1-r01 的文字'] },
    { formRowId: 'd1-r02', lines: ['2.時效：d1-r02 的文字'] },
    { formRowId: 'd1-r03', lines: ['(二)友善', '(二)友善：d1-r03 的文字'] },
  ]);
});

test('a heading that is not printed is not there, and a band is', () => {
  const rows = [smallRow('r1', ['(一)甲'])];
  expect(printedLines(smallTable({ headingPrinted: null, band: '基礎', rows }), null)[0]).toEqual({
    formRowId: null,
    lines: ['基礎'],
  });
});

test('running text prints its heading with the number, and its guidance', () => {
  expect(printedLines(smallProse({ guidance: '說明依據' }), null)).toEqual([
    { formRowId: null, lines: ['壹、計畫依據', '說明依據'] },
  ]);
});
