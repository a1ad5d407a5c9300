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

/** A row of the report: the office's answer to a `FormRow`. */
export interface Row {
  readonly id: string;
  readonly formRowId: string;
  /** Units responsible, in print order. */
  readonly owners: readonly string[];
  /** What was written, by column id; every writable column of the section has its entry. */
  readonly cells: Readonly<Record<string, RichText>>;
  readonly state: RowState;
  /** By criterion id; a criterion nobody has touched has no entry. */
  readonly assessments: Readonly<Record<string, Assessment>>;
  /** The office's own score for the row (自評); null when not given. */
  readonly selfScore: number | null;
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
});

/** An unanswered row. */
export function createRow(section: TableFormSection, formRow: FormRow, makeId: MakeId): Row {
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
