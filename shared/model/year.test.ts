import { expect, it } from 'vitest';
import { check } from './check.ts';
import { toRocYear, yearSchema } from './year.ts';

it('the year 2026 is 115', () => {
  expect(toRocYear(2026)).toBe(115);
});

it('a western year in place of a ROC year is told to be too great', () => {
  expect(check(yearSchema, 2026)).toEqual({
    ok: false,
    error: [{ path: '', message: '不得大於 200，實為 2026' }],
  });
});

it.each([80, 115, 200])('%i is a year a report can be about', (year) => {
  expect(check(yearSchema, year)).toEqual({ ok: true, value: year });
});
