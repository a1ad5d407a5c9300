import { expect, it } from 'vitest';
import { resolveDeadline } from './resolve-deadline.ts';

it.each([
  ['{year} 年 7 月 15 日前', 115, '115 年 7 月 15 日前'],
  ['{year+1} 年 1 月 15 日前', 115, '116 年 1 月 15 日前'],
  ['{year} 年底至 {year+1} 年 1 月', 99, '99 年底至 100 年 1 月'],
  ['2個月內', 115, '2個月內'],
])('%s of the year %i is %s', (pattern, year, text) => {
  expect(resolveDeadline(pattern, year)).toBe(text);
});
