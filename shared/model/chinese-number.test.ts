import { expect, it } from 'vitest';
import { chineseNumber } from './chinese-number.ts';

it.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百〇一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [999, '九百九十九'],
])('%i is counted as %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});

it.each([
  [1, '壹'],
  [3, '參'],
  [10, '拾'],
  [11, '拾壹'],
  [21, '貳拾壹'],
  [101, '壹佰零壹'],
  [110, '壹佰壹拾'],
])('%i in headings is %s', (value, text) => {
  expect(chineseNumber(value, true)).toBe(text);
});

it.each([0, -1, 1.5, 1000])('%d comes back in Arabic figures', (value) => {
  expect(chineseNumber(value)).toBe(String(value));
});
