import { expect, test } from 'vitest';
import { isEnumeration } from './enumeration.ts';
import { parseLineNumber } from './number-marker.ts';

const enumerates = (line: string): boolean | null => {
  const marker = parseLineNumber(line);
  return marker === null ? null : isEnumeration(line, marker);
};

test.each([
  '108、109 年度',
  '１、２月',
  '一、二樓',
  '一、兩天內',
  '壹、貳兩章',
  'A、B 棟',
  '(一)、(二)項',
  '（1），（2）',
  '(1)～(3)',
  '(一)至(三)',
  '(1)及第(2)款',
  '(一)、第(二)項',
  '1、3、5 樓',
  '一、三季',
  'A、C 棟',
])('「%s」 lists numbers', (line) => {
  expect(enumerates(line)).toBe(true);
});

test.each([
  '一、辦理情形',
  '一、 二十四小時服務',
  '1. 108 年度',
  '一、一般行政',
  '一、一站式服務',
  '一、三節慰問',
  '一、十大建設',
  '二、一例一休',
  '1、24小時服務',
  'A、E化服務',
  '(一)、辦理情形',
  '(1)119 專線',
  '1、APP 上線',
  'A、APP 上線',
  // Words that join, and begin a sentence as well.
  '(1)至各里宣導',
  '(2)與民間合作',
  '(3)及時處理',
])('「%s」 is an item', (line) => {
  expect(enumerates(line)).toBe(false);
});
