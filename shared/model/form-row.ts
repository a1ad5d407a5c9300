import * as v from 'valibot';

/** One thing a row is judged on (評核項目、評核重點), as printed. */
export interface Criterion {
  readonly id: string;
  readonly text: string;
  /** Printed points of this criterion alone; null when none are printed. */
  readonly points: number | null;
}

/** A row of the official table: one strategy that the office reports on. */
export interface FormRow {
  readonly id: string;
  /** The levels above and including this row: (二)服務友善性, 1. 提升服務設施合宜度, (1). */
  readonly path: readonly string[];
  /** The row's own wording without its number; empty when nothing is printed. */
  readonly text: string;
  /** The lines as printed in the row's strategy cell. */
  readonly printed: readonly string[];
  /** Units as printed, one each. */
  readonly owners: readonly string[];
  readonly criteria: readonly Criterion[];
  /** Printed points of this row; null when only the section has points. */
  readonly points: number | null;
  /** What a user should know of this row, e.g. that the source lost its wording; null when nothing. */
  readonly note: string | null;
  /** Only of a row that the office added (see `added-rows.ts`): never in a form. */
  readonly added?: OwnNumber;
}

/** The number before the wording of an added row, and what stands between the two; null where none is printed. */
export interface OwnNumber {
  readonly number: string | null;
  readonly gap: string;
}

const id = v.pipe(v.string(), v.minLength(1));

export const formRowSchema: v.GenericSchema<unknown, FormRow> = v.looseObject({
  id,
  path: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1), v.maxLength(4)),
  text: v.string(),
  printed: v.array(v.string()),
  owners: v.array(v.string()),
  criteria: v.array(
    v.looseObject({
      id,
      text: v.pipe(v.string(), v.minLength(1)),
      points: v.nullable(v.pipe(v.number(), v.minValue(0))),
    }),
  ),
  points: v.nullable(v.pipe(v.number(), v.minValue(0))),
  note: v.nullable(v.string()),
});

/** The id of the criterion that stands for the row's own wording where the form prints no criteria. */
export const ROW_CRITERION_ID = 'row';

/**
 * What the row is judged on. Where the form prints no criteria, the row's own wording is the only one:
 * nothing is invented. A row that the office added is judged on nothing that the form knows.
 */
export function criteriaOf(row: FormRow): readonly Criterion[] {
  if (row.added !== undefined) return [];
  if (row.criteria.length > 0) return row.criteria;
  const text = row.text === '' ? (row.path.at(-1) ?? '') : row.text;
  return [{ id: ROW_CRITERION_ID, text, points: null }];
}
