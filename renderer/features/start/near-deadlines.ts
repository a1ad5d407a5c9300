import type { ReportListing } from '../../../shared/ipc/values.ts';
import { addDays, type CalendarDay } from '../../../shared/model/calendar-day.ts';
import {
  type ResolvedDeadline,
  resolveDeadlines,
} from '../../../shared/template/resolve-deadline.ts';
import { upcomingFirst } from '../../../shared/template/upcoming-first.ts';

/** A deadline of one of the reports. */
export interface ReportDeadline {
  readonly listing: ReportListing;
  readonly deadline: ResolvedDeadline;
  readonly day: CalendarDay;
  /** Every document that asks for it, each once, this one first. */
  readonly titles: readonly string[];
}

/** Three months ahead: what the office's year asks for next. */
const AHEAD_DAYS = 92;
/** What has just passed is still shown, so that nobody takes it for done. */
const BACK_DAYS = 14;

/**
 * The deadlines that approach, and those just past, over all reports: what is due next first, what has passed last.
 * What one agency has to do by one day is one line, although its plan, the results and a copy all say it.
 */
export function nearDeadlines(
  listings: readonly ReportListing[],
  today: CalendarDay,
): readonly ReportDeadline[] {
  const from = addDays(today, -BACK_DAYS);
  const to = addDays(today, AHEAD_DAYS);
  const near = listings
    .flatMap((listing) =>
      listing.summary === null
        ? []
        : resolveDeadlines(listing.summary, listing.summary.year, today).flatMap((deadline) =>
            deadline.day !== null && deadline.day >= from && deadline.day <= to
              ? [{ listing, deadline, day: deadline.day, titles: [listing.summary?.title ?? ''] }]
              : [],
          ),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day === b.day ? 0 : 1));
  return upcomingFirst(once(near), today);
}

function once(near: readonly ReportDeadline[]): readonly ReportDeadline[] {
  const same = Map.groupBy(near, ({ listing, deadline: { who, what }, day }) =>
    JSON.stringify([day, who, what, listing.summary?.agency]),
  );
  return [...same.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            titles: [...new Set([first, ...others].flatMap(({ titles }) => titles))],
          },
        ],
  );
}
