import { MAX_YEAR, MIN_YEAR, type RocYear } from '../../shared/model/year.ts';

/** A ROC year from what somebody typed, full-width digits too; null when it is none. */
export function parseYear(text: string): RocYear | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,3}$/u.test(digits)) return null;
  const year = Number(digits);
  return year >= MIN_YEAR && year <= MAX_YEAR ? year : null;
}
