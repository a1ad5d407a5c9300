import * as v from 'valibot';

/** A year of the Republic of China calendar: 115 is 2026. */
export type RocYear = number;

/** Years a report can be about. Outside of it, someone probably typed a western year. */
export const MIN_YEAR = 80;
export const MAX_YEAR = 200;

export const yearSchema: v.GenericSchema<unknown, RocYear> = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(MIN_YEAR),
  v.maxValue(MAX_YEAR),
);

/** The ROC year of a western year. */
export function toRocYear(westernYear: number): RocYear {
  return westernYear - 1911;
}
