import type { Report } from '../model/report.ts';
import { plainYears } from './plain-years.ts';
import { unchangedSentences } from './unchanged.ts';
import { staleYears } from './year-marks.ts';

/** How much of last year's text still waits for somebody to look at it. */
export interface YearWork {
  readonly years: number;
  readonly sentences: number;
}

export const NO_YEAR_WORK: YearWork = { years: 0, sentences: 0 };

const known = new WeakMap<Report, YearWork>();

/** Counts it; nothing for a report that was not taken over from the year before. */
export function yearWork(report: Report): YearWork {
  if (report.lastYear === undefined) return NO_YEAR_WORK;
  const before = known.get(report);
  if (before !== undefined) return before;
  const counted = {
    years: staleYears(report).length + plainYears(report).length,
    sentences: unchangedSentences(report).length,
  };
  known.set(report, counted);
  return counted;
}
