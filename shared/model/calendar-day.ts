import { toRocYear } from './year.ts';

/** A calendar day as ISO 8601 has it: `2027-01-05`. Texts of days sort as the days do. */
export type CalendarDay = string;

const DAY_MS = 86_400_000;
/** Taiwan is eight hours ahead of UTC all year; it has had no summer time since 1979. */
const TAIPEI_MS = 8 * 3_600_000;

/** Which day it is in Taiwan at a moment, whatever the PC's own time zone. @param now milliseconds since 1970 */
export function taipeiDay(now: number): CalendarDay {
  return dayOf(Math.floor((now + TAIPEI_MS) / DAY_MS));
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days later. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOf(dayNumber(day) + days);
}

/** A day of the ROC calendar; null when there is no such day, as 30 February. */
export function rocDay(rocYear: number, month: number, day: number): CalendarDay | null {
  const at = new Date(0);
  at.setUTCFullYear(rocYear + 1911, month - 1, day);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? dayOf(Math.floor(at.getTime() / DAY_MS))
    : null;
}

/** The last day of a month of the ROC calendar. */
export function rocMonthEnd(rocYear: number, month: number): CalendarDay | null {
  if (month < 1 || month > 12) return null;
  const at = new Date(0);
  at.setUTCFullYear(rocYear + 1911, month, 0);
  return dayOf(Math.floor(at.getTime() / DAY_MS));
}

/** Year (ROC), month and day of a day. */
export function rocParts(day: CalendarDay): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year: toRocYear(year), month, day: date };
}

function dayNumber(day: CalendarDay): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.floor(at.getTime() / DAY_MS);
}

function dayOf(number: number): CalendarDay {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
