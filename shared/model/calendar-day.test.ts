import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, rocDay, rocMonthEnd, rocParts, taipeiDay } from './calendar-day.ts';

describe('the day in Taiwan', () => {
  it.each([
    ['a minute before midnight there', '2026-12-31T15:59:00Z', '2026-12-31'],
    ['midnight there, still the old year in UTC', '2026-12-31T16:00:00Z', '2027-01-01'],
    ['noon', '2026-06-01T04:00:00Z', '2026-06-01'],
  ])('at %s', (_name, moment, day) => {
    expect(taipeiDay(Date.parse(moment))).toBe(day);
  });
});

it.each([
  ['2026-12-31', '2027-01-05', 5],
  ['2028-02-28', '2028-03-01', 2],
  ['2027-01-05', '2027-01-05', 0],
  ['2027-01-06', '2027-01-05', -1],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

it('going on and counting back agree', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000 }),
      fc.integer({ min: -900, max: 900 }),
      (n, by) => {
        const day = addDays('1991-01-01', n);
        expect(daysBetween(day, addDays(day, by))).toBe(by);
      },
    ),
  );
});

it('days of the ROC calendar are days of the western one, and those that do not exist are none', () => {
  expect(rocDay(116, 1, 5)).toBe('2027-01-05');
  expect(rocDay(117, 2, 29)).toBe('2028-02-29');
  expect(rocDay(116, 2, 29)).toBeNull();
  expect(rocDay(116, 13, 1)).toBeNull();
  expect(rocMonthEnd(117, 2)).toBe('2028-02-29');
  expect(rocMonthEnd(115, 12)).toBe('2026-12-31');
  expect(rocMonthEnd(115, 13)).toBeNull();
  expect(rocParts('2027-01-05')).toEqual({ year: 116, month: 1, day: 5 });
});
