import type { RocYear } from '../model/year.ts';

/**
 * A deadline's wording for a report's year: `{year}` and `{year+1}` filled in with ROC years.
 * The deadlines themselves are the form's; nothing is computed here but the year.
 */
export function resolveDeadline(pattern: string, year: RocYear): string {
  return pattern.replaceAll('{year+1}', String(year + 1)).replaceAll('{year}', String(year));
}
