import * as v from 'valibot';

/**
 * What a column is for. The role decides what is in it:
 * `strategy` and `criterion` hold the form's fixed wording, `owner` the units from the roster,
 * the others are written by the user.
 */
export const COLUMN_ROLES = [
  'strategy',
  'owner',
  'criterion',
  'plan',
  'result',
  'note',
  'target',
  'follow-up',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles of columns in which the user writes rich text. */
const WRITABLE_ROLES: readonly ColumnRole[] = ['plan', 'result', 'note', 'target', 'follow-up'];

/** A column of the official table. */
export interface Column {
  readonly id: string;
  readonly role: ColumnRole;
  /** The header as printed. Where the source labels each level of the strategy, there are as many strategy columns. */
  readonly label: string;
  /**
   * Widths in thousandths of the table's width; all columns of a table add up to 1000.
   * One number, but a strategy column has one for each merged level before its own:
   * `[90, 230]` prints the first level of each row's path as a merged cell to the left.
   */
  readonly widths: readonly number[];
  /**
   * Whether each row's own number, (一) of `(一)作業標準化`, is printed again before what is written in this
   * column: so do plans whose strategies and methods are paired by their numbers. Left out: no.
   */
  readonly repeatsNumber?: boolean;
}

export const columnSchema: v.GenericSchema<unknown, Column> = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  role: v.picklist(COLUMN_ROLES),
  label: v.pipe(v.string(), v.minLength(1)),
  widths: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(20))),
    v.minLength(1),
    v.maxLength(3),
  ),
  repeatsNumber: v.exactOptional(v.boolean()),
});

/** Whether the user writes rich text in this column. */
export function isWritable(column: Column): boolean {
  return WRITABLE_ROLES.includes(column.role);
}
