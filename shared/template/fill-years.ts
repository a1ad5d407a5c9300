import type { RocYear } from '../model/year.ts';

/** The placeholders for a report's year and its neighbours, in the wording of a form. */
export const YEAR_PLACEHOLDERS: readonly string[] = ['{year}', '{year+1}', '{year-1}'];

/** Wording with `{year}`, `{year+1}` and `{year-1}` filled in with ROC years. */
export function fillYears(pattern: string, year: RocYear): string {
  return pattern
    .replaceAll('{year+1}', String(year + 1))
    .replaceAll('{year-1}', String(year - 1))
    .replaceAll('{year}', String(year));
}
