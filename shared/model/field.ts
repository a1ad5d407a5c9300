import * as v from 'valibot';

/** Points at an item, a row or a captioned block: its wording is the number of what it points at. */
export interface ReferenceField {
  readonly kind: 'reference';
  /** The `id` of an item, table, image or flowchart, or of a row. */
  readonly target: string;
}

/**
 * What the text of a run follows from. The run's `text` is the last wording, so that whoever reads a report
 * finds plain text; `refreshFields` brings it up to date. How each kind gets its wording: `field-kinds.ts`.
 */
export type Field = ReferenceField;

export const fieldSchema: v.GenericSchema<unknown, Field> = v.variant('kind', [
  v.looseObject({ kind: v.literal('reference'), target: v.pipe(v.string(), v.minLength(1)) }),
]);

/** What a run of a field says until its wording is known: a run is never empty. */
export const UNRESOLVED = '…';
