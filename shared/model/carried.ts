import * as v from 'valibot';
import { type RichText, richTextSchema } from './rich-text.ts';
import { ROW_STATES, type RowState } from './row.ts';
import { type RocYear, yearSchema } from './year.ts';

// Texts that a report carries beside its own: what last year's report said, what the plan promised, and what
// had no place any more when the report moved to another form, or followed from last year's under one. None of it is printed.

/** One text of a place, under the name of the column it stood in. */
export interface CarriedPart {
  readonly label: string;
  /** The column of this report's form that it answers to; left out when there is none. */
  readonly columnId?: string;
  readonly text: RichText;
}

/** What another document says at one place. */
export interface CarriedPlace {
  /** The place in words, outermost first: heading, levels of the strategy. */
  readonly from: readonly string[];
  /** The section of this report's form that it stands beside; left out when there is none. */
  readonly sectionId?: string;
  /** The row of this report that it stands beside, by its `formRowId`; left out for running text and for gone rows. */
  readonly rowId?: string;
  readonly parts: readonly CarriedPart[];
}

/** Another document of the office, text only, so that this report needs no other file. */
export interface Companion {
  readonly title: string;
  readonly agency: string;
  readonly year: RocYear;
  /** The file it was taken from. */
  readonly fileName: string;
  readonly places: readonly CarriedPlace[];
  /** Sentences that stay as they were, by the user's word: they are not warned of. */
  readonly kept?: readonly string[];
}

/** What was said of a criterion that is not in the form any more. */
export interface LeftOverAssessment {
  readonly criterion: string;
  readonly met: boolean;
  readonly note: string;
  readonly score: number | null;
}

/** What stood at a place that the form does not have any more. Kept until the user places or deletes it. */
export interface LeftOver {
  readonly id: string;
  /** The place in words, outermost first. */
  readonly from: readonly string[];
  /** The form it was written under. */
  readonly formName: string;
  readonly parts: readonly CarriedPart[];
  readonly owners?: readonly string[];
  readonly state?: RowState;
  readonly selfScore?: number;
  readonly assessments?: readonly LeftOverAssessment[];
}

const words = v.array(v.string());

const partSchema: v.GenericSchema<unknown, CarriedPart> = v.looseObject({
  label: v.string(),
  columnId: v.exactOptional(v.string()),
  text: richTextSchema,
});

export const companionSchema: v.GenericSchema<unknown, Companion> = v.looseObject({
  title: v.string(),
  agency: v.string(),
  year: yearSchema,
  fileName: v.string(),
  places: v.array(
    v.looseObject({
      from: words,
      sectionId: v.exactOptional(v.string()),
      rowId: v.exactOptional(v.string()),
      parts: v.array(partSchema),
    }),
  ),
  kept: v.exactOptional(words),
});

export const leftOversSchema: v.GenericSchema<unknown, readonly LeftOver[]> = v.array(
  v.looseObject({
    id: v.pipe(v.string(), v.minLength(1)),
    from: words,
    formName: v.string(),
    parts: v.array(partSchema),
    owners: v.exactOptional(words),
    state: v.exactOptional(v.picklist(ROW_STATES)),
    selfScore: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
    assessments: v.exactOptional(
      v.array(
        v.looseObject({
          criterion: v.string(),
          met: v.boolean(),
          note: v.string(),
          score: v.nullable(v.pipe(v.number(), v.minValue(0))),
        }),
      ),
    ),
  }),
);
