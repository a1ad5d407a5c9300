import * as v from 'valibot';
import { isWritable } from './column.ts';
import type { FormRow } from './form-row.ts';
import type { TableFormSection } from './form-section.ts';
import type { MakeId } from './ids.ts';
import { EMPTY_RICH_TEXT, type RichText, richTextSchema } from './rich-text.ts';

/** How far a row is: 未填, 撰寫中, 待核, 完成. */
export const ROW_STATES = ['empty', 'writing', 'review', 'done'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** The office's own judgement on one criterion. */
export interface Assessment {
  /** Ticked: the result answers this criterion. */
  readonly met: boolean;
  readonly note: string;
  /** The office's own score; only where the criterion has points of its own. */
  readonly score: number | null;
}

/** What says that a row is the office's own, and where it stands. */
export interface AddedRow {
  /** The id of an `AddedRowsPlace` of the form's table. */
  readonly place: string;
}

/** A row of the report: the office's answer to a `FormRow`, or a row that the office added. */
export interface Row {
  readonly id: string;
  /** The form's row that it answers; of an added row an id of its own that no row of the form has. */
  readonly formRowId: string;
  /** Units responsible, in print order. */
  readonly owners: readonly string[];
  /**
   * What was written, by column id; every writable column of the section has its entry, and so has the
   * strategy column of an added row: its own wording, without the number.
   */
  readonly cells: Readonly<Record<string, RichText>>;
  readonly state: RowState;
  /** By criterion id; a criterion nobody has touched has no entry. */
  readonly assessments: Readonly<Record<string, Assessment>>;
  /** The office's own score for the row (自評); null when not given. */
  readonly selfScore: number | null;
  /** Left out for the form's own rows. */
  readonly added?: AddedRow;
}

export const UNTOUCHED: Assessment = { met: false, note: '', score: null };

const score = v.nullable(v.pipe(v.number(), v.minValue(0)));

export const rowSchema: v.GenericSchema<unknown, Row> = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  formRowId: v.pipe(v.string(), v.minLength(1)),
  owners: v.array(v.string()),
  cells: v.record(v.string(), richTextSchema),
  state: v.picklist(ROW_STATES),
  assessments: v.record(v.string(), v.looseObject({ met: v.boolean(), note: v.string(), score })),
  selfScore: score,
  added: v.exactOptional(v.looseObject({ place: v.pipe(v.string(), v.minLength(1)) })),
});

/** An unanswered row. */
export function createRow(
  section: TableFormSection,
  formRow: Pick<FormRow, 'id' | 'owners'>,
  makeId: MakeId,
): Row {
  const cells: Record<string, RichText> = {};
  for (const column of section.columns) {
    if (isWritable(column)) cells[column.id] = EMPTY_RICH_TEXT;
  }
  return {
    id: makeId(),
    formRowId: formRow.id,
    owners: formRow.owners,
    cells,
    state: 'empty',
    assessments: {},
    selfScore: null,
  };
}
