import { type CalendarDay, rocDay, rocMonthEnd } from '../model/calendar-day.ts';
import type { RocYear } from '../model/year.ts';
import { fillYears } from './fill-years.ts';

/**
 * The last day of a deadline, from its wording: 「{year+1} 年 1 月 5 日前」 is that day itself, 「1 月底前」
 * the last day of the month, 「年底前」 31 December. A day that comes every year (「每年 2 月底前」) is the
 * next one, in the report's year or the year after; when both are past, the later of the two.
 * Null for wording that names no day (「2個月內」), or two.
 * @param year the report's
 * @param today decides only between the days of a deadline that comes every year
 */
export function deadlineDate(
  pattern: string,
  year: RocYear,
  today: CalendarDay,
): CalendarDay | null {
  const wording = fillYears(pattern, year).normalize('NFKC').replace(/\s/gu, '');
  if (/至|起/u.test(wording)) return null;
  if (wording.startsWith('每年')) {
    const [first, second] = [year, year + 1].map((each) => inYear(wording.slice(2), each));
    if (first === undefined || second === undefined) return null;
    return first !== null && first >= today ? first : second;
  }
  const [, named, rest] = /^(?:民國)?(\d{2,3})年(?:度)?(.*)$/u.exec(wording) ?? [];
  return named === undefined || rest === undefined ? null : inYear(rest, Number(named));
}

/** Whether a wording, its years filled in, names one day: then it has one, unless the calendar has no such day. */
export function namesDay(wording: string): boolean {
  const plain = wording.normalize('NFKC').replace(/\s/gu, '');
  return /月\d{1,2}日(?:以?前|止)?$/u.test(plain) && !/至|起/u.test(plain);
}

/** The day of a year that 「1月5日前」, 「1月底前」 or 「年底前」 means. */
function inYear(wording: string, year: RocYear): CalendarDay | null {
  if (/^年?底(?:以?前|止)?$/u.test(wording)) return rocDay(year, 12, 31);
  const [, month, day] = /^(\d{1,2})月(?:(\d{1,2})日|底)(?:以?前|止)?$/u.exec(wording) ?? [];
  if (month === undefined) return null;
  return day === undefined
    ? rocMonthEnd(year, Number(month))
    : rocDay(year, Number(month), Number(day));
}
