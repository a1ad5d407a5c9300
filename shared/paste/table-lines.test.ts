import { describe, expect, test } from 'vitest';
import { textRun } from '../model/inline.ts';
import { labelledText } from '../model/slice.ts';
import { buildBlocks } from './build-blocks.ts';
import { tableLines } from './table-lines.ts';
import { inlineText } from './trim-inlines.ts';

/** A table's lines with the numbers of their items; rows apart by 「/」, cells by 「|」. */
function lines(table: string): readonly string[] {
  const rows = table
    .split('/')
    .map((row) => row.split('|').map((cell) => (cell === '' ? [] : [textRun(cell)])));
  return labelledText(buildBlocks(tableLines(rows, 'table'))).split('\n');
}

describe('a first column', () => {
  test.each([
    '項次',
    '項 次',
    '編號',
    '序號',
    '次序',
    '序',
    'No.',
    'NO',
    'Ｎｏ.',
    '№',
    '#',
    '項目編號',
  ])('headed %s is the number of its rows', (heading) => {
    const head = /[.．]$/u.test(heading) ? `${heading}項目` : `${heading}、項目`;
    expect(lines(`${heading}|項目/1|甲/2|乙`)).toEqual([head, '1.甲', '2.乙']);
    expect(lines(`${heading}|項目/3|甲/4|乙`)).toEqual([head, '3.甲', '4.乙']);
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      'of years is text',
      '年度|件數|滿意度/113|5|90%/114|6|95%/115|7|99%',
      ['年度、件數、滿意度', '113 5、90%', '114 6、95%', '115 7、99%'],
    ],
    ['of months is text', '月份|件數/1|5 件/2|6 件', ['月份、件數', '1 5 件', '2 6 件']],
    ['of quarters is text', '季|件數/1|甲/2|乙', ['季、件數', '1 甲', '2 乙']],
    [
      'headed otherwise is text, however its numbers are printed',
      '月|件數/一、|甲/二、|乙',
      ['月、件數', '一、甲', '二、乙'],
    ],
    [
      'below a blank heading is the number where it is printed as one',
      '|項目/（一）|甲/（二）|乙',
      ['項目', '(一)甲', '(二)乙'],
    ],
    ['of figures below a blank heading is text', '|項目/1|甲/2|乙', ['項目', '1 甲', '2 乙']],
    ['without a heading counts from 1', '1|甲/2|乙', ['1.甲', '2.乙']],
    ['without a heading counts nothing from 3', '3|甲/4|乙', ['3 甲', '4 乙']],
    ['of years without a heading is text', '113|甲/114|乙', ['113 甲', '114 乙']],
    ['of printed numbers may begin anywhere', '三、|甲/四、|乙', ['三、甲', '四、乙']],
    ['with a gap is text', '項次|項目/1|甲/3|乙', ['項次、項目', '1 甲', '3 乙']],
  ])('%s', (_name, table, expected) => {
    expect(lines(table)).toEqual(expected);
  });
});

test('a row of any number of cells becomes one line', () => {
  const cells = Array.from({ length: 20_000 }, (_, i) => [textRun(`第${i}格`)]);
  const [line] = tableLines([cells], 'table');
  expect(inlineText(line?.children ?? [])).toBe(cells.map(([run]) => run?.text).join('、'));
});

test('a cell of any number of runs becomes part of a line', () => {
  const run = textRun('甲', ['bold']);
  const cell = Array.from({ length: 200_000 }, () => run);
  expect(inlineText(tableLines([[cell, [textRun('乙')]]], 'table')[0]?.children ?? [])).toBe(
    `${'甲'.repeat(200_000)}、乙`,
  );
});
