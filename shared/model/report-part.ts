import * as v from 'valibot';
import { type Figure, figuresSchema } from './figure.ts';
import { type Row, rowSchema } from './row.ts';

/** A row of a part as it was when the part was cut out: what tells who has changed it since. */
export interface PartRow {
  readonly sectionId: string;
  readonly before: Row;
}

/**
 * What says that a report is a part of another one: some rows of it, cut out so that somebody else can fill them.
 * Its other rows and texts are blank, and belong to the whole.
 */
export interface ReportPart {
  /** The id of the whole report. */
  readonly of: string;
  readonly formId: string;
  readonly formVersion: number;
  /** Put behind the title wherever that is shown or printed, so that nobody takes the part for the whole. */
  readonly label: string;
  /** The units the part was cut out for, as the roster names them. */
  readonly units: readonly string[];
  /** In reading order. */
  readonly rows: readonly PartRow[];
  /** Ids of the threads that came along. */
  readonly threads: readonly string[];
  /** The figures of the whole at that time: what tells who has changed one since. Left out by older parts. */
  readonly figures?: readonly Figure[];
  /** Who cut it out; empty when nobody has said so. */
  readonly cutBy: string;
  /** ISO 8601, Z. */
  readonly cutAt: string;
}

const text = v.pipe(v.string(), v.minLength(1));

export const reportPartSchema: v.GenericSchema<unknown, ReportPart> = v.looseObject({
  of: text,
  formId: text,
  formVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  label: text,
  units: v.array(v.string()),
  rows: v.pipe(v.array(v.looseObject({ sectionId: text, before: rowSchema })), v.minLength(1)),
  threads: v.array(v.string()),
  figures: v.exactOptional(figuresSchema),
  cutBy: v.string(),
  cutAt: v.pipe(v.string(), v.isoTimestamp()),
});
