import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumber, parseChineseNumber } from './chinese-number.ts';
import { parseLineNumber, parseNumberMarker } from './number-marker.ts';
import { formatLabel } from './numbering.ts';

describe('the number in front of a line', () => {
  test.each([
    ['壹、計畫依據', 'official', 0, 1, 2],
    ['叁、推動成效', 'official', 0, 3, 2],
    ['拾貳、附則', 'official', 0, 12, 3],
    ['一、自行考核', 'official', 1, 1, 2],
    ['二十一、其他', 'official', 1, 21, 4],
    ['(三)服務成長', 'official', 2, 3, 3],
    ['（十二）服務成長', 'official', 2, 12, 4],
    ['1.訂定流程', 'official', 3, 1, 2],
    ['１２． 訂定流程', 'official', 3, 12, 4],
    ['3、受理', 'official', 3, 3, 2],
    ['(2) 主動檢討', 'official', 4, 2, 4],
    ['（１０）主動檢討', 'official', 4, 10, 4],
    ['Ａ.設置', 'official', 5, 1, 2],
    ['C. 設置', 'official', 5, 3, 3],
    ['(B)設置', 'official', 6, 2, 3],
    ['(1.2.3)處理', 'decimal', 2, 3, 7],
    ['（1.2）處理', 'decimal', 1, 2, 5],
    ['　　(1)縮排', 'official', 4, 1, 5],
    ['一.自行考核', 'official', 1, 1, 2],
    ['三．自行考核', 'official', 1, 3, 2],
    // No figure has a year behind its point.
    ['1.113年度說明會', 'official', 3, 1, 2],
    ['2．2024 年', 'official', 3, 2, 2],
  ] as const)('%s', (line, style, level, value, length) => {
    expect(parseNumberMarker(line)).toEqual({ style, level, value, length });
  });

  test.each([
    // Figures, years and names that only look like numbers of items.
    '3.5 公頃',
    '3.5 年',
    '二.五公頃',
    // Telephone numbers.
    '(02)2343-1700',
    '（07）251-1151',
    '01.甲',
    '(0.5)公頃',
    '108年受理 74 件',
    '108 年 1 月',
    '(108年度)',
    '(含臨櫃、電話)',
    '一般業務',
    '十分便利',
    '一〇八、',
    'A.B. 公司',
    'E-mail、傳真',
    '1,412 家',
    '（以下簡稱嘉辦）',
    '()空',
    '',
    '1',
    '一',
  ])('%s is none', (line) => {
    expect(parseNumberMarker(line)).toBeNull();
  });

  test('every label this program prints is read back as what it was', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.integer({ min: 1, max: 20 }), (level, value) => {
        const counters = [...new Array<number>(level).fill(1), value];
        const label = formatLabel('official', counters);
        expect(parseNumberMarker(`${label}文字`)).toEqual({
          style: 'official',
          level,
          value,
          length: label.length,
        });
      }),
    );
  });
});

test.each([
  ['(一)、辦理情形', 4],
  ['（二）．辦理情形', 4],
  ['(1). 甲案', 5],
  ['1.、甲案', 3],
  ['(1) 甲案', 4],
  ['1.甲案', 2],
  // Figures, and signs that say that something is left out.
  ['(1).5 公頃', 3],
  ['(1)...', 3],
  ['一、、', 2],
])('one mark too many is a part of the number: %s', (line, length) => {
  expect(parseLineNumber(line)).toEqual({ ...parseNumberMarker(line), length });
});

test('a Chinese number is read back as what it was, and nonsense is not read', () => {
  for (let value = 1; value <= 999; value += 1) {
    expect(parseChineseNumber(chineseNumber(value))).toBe(value);
    expect(parseChineseNumber(chineseNumber(value, true))).toBe(value);
  }
  for (const text of ['', '零', '一二', '十百', '一十十', '甲', '二〇']) {
    expect(parseChineseNumber(text)).toBeNull();
  }
});
