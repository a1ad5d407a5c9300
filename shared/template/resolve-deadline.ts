import type { CalendarDay } from '../model/calendar-day.ts';
import type { Deadline, Form } from '../model/form.ts';
import type { RocYear } from '../model/year.ts';
import { deadlineDate } from './deadline-date.ts';
import { fillYears } from './fill-years.ts';

/** A deadline for a report's year. */
export interface ResolvedDeadline {
  /** The form's id of it. */
  readonly id: string;
  readonly who: string;
  readonly what: string;
  /** When, in the words of the form; empty where the source prints none. */
  readonly wording: string;
  /** The last day; null where no day follows from the wording. */
  readonly day: CalendarDay | null;
  /** Where the source prints it. */
  readonly place: string;
}

/** One deadline with the years of a report filled in. A deadline without a pattern keeps its printed words. */
export function resolveDeadline(
  deadline: Deadline,
  year: RocYear,
  today: CalendarDay,
): ResolvedDeadline {
  const { id, who, what, whatPattern, printed, pattern, place } = deadline;
  return {
    id,
    who,
    what: whatPattern === undefined ? what : fillYears(whatPattern, year),
    wording: pattern === null ? printed : fillYears(pattern, year),
    day: pattern === null ? null : deadlineDate(pattern, year, today),
    place,
  };
}

/** A form's deadlines for a year: the dated ones by day, then those without a day, as printed. */
export function resolveDeadlines(
  form: Pick<Form, 'deadlines'>,
  year: RocYear,
  today: CalendarDay,
): readonly ResolvedDeadline[] {
  const resolved = form.deadlines.map((deadline) => resolveDeadline(deadline, year, today));
  const dated = resolved.filter(({ day }) => day !== null);
  return [
    ...dated.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : a.day === b.day ? 0 : 1)),
    ...resolved.filter(({ day }) => day === null),
  ];
}

/** How near a day is. The day itself still counts: what is due 「5 日前」 can be handed in on the 5th. */
export type Nearness = 'past' | 'near' | 'later';

/** Days within which a deadline is near: two weeks, the time offices plan by. */
export const NEAR_DAYS = 14;

/** How near a deadline is with so many days left. */
export function nearness(daysLeft: number): Nearness {
  if (daysLeft < 0) return 'past';
  return daysLeft <= NEAR_DAYS ? 'near' : 'later';
}
