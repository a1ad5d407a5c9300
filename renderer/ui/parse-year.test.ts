import { expect, test } from 'vitest';
import { parseYear } from './parse-year.ts';

test.each([
  ['115', 115],
  ['１１５', 115],
  [' 80 ', 80],
  ['200', 200],
  // A western year, and years no report is about.
  ['2026', null],
  ['79', null],
  ['201', null],
  ['', null],
  ['115 年', null],
  ['11.5', null],
])('"%s" is the year %s', (text, year) => {
  expect(parseYear(text)).toBe(year);
});
