import * as v from 'valibot';
import { type PageSetup, pageSetupSchema } from '../model/page-setup.ts';

/** Which comments an exported file carries. */
export const COMMENT_CHOICES = ['none', 'open', 'all'] as const;
export type CommentChoice = (typeof COMMENT_CHOICES)[number];

/** How the levels of a strategy are printed: one cell over all its rows, or its words again in every row. */
export const LEVEL_CHOICES = ['merged', 'repeated'] as const;
export type LevelChoice = (typeof LEVEL_CHOICES)[number];

/** Numbers of lists as text, or as lists of the word processor. */
export const NUMBERING_CHOICES = ['literal', 'automatic'] as const;
export type NumberingChoice = (typeof NUMBERING_CHOICES)[number];

/** What the user can choose of an export. Remembered, and the same for every report. */
export interface ExportChoices {
  /** `open` leaves resolved threads out. */
  readonly comments: CommentChoice;
  /** Tall merged cells can break paging; repeated words cannot. */
  readonly levels: LevelChoice;
  readonly numbering: NumberingChoice;
  /** Whether a list of the headings stands after the title. */
  readonly contents: boolean;
  /** Whether the file carries the report itself, so that it can be opened again here without loss. */
  readonly carriesReport: boolean;
  /** How the office prints its reports; left out: as head offices ask for. */
  readonly pageSetup?: PageSetup;
}

/** What is exported when nobody has chosen: the document alone. */
export const DEFAULT_EXPORT_CHOICES: ExportChoices = {
  comments: 'none',
  levels: 'merged',
  numbering: 'literal',
  contents: false,
  carriesReport: true,
};

/** Choices that are not given are the default ones. */
export const exportChoicesSchema = v.object({
  comments: v.optional(v.picklist(COMMENT_CHOICES), DEFAULT_EXPORT_CHOICES.comments),
  levels: v.optional(v.picklist(LEVEL_CHOICES), DEFAULT_EXPORT_CHOICES.levels),
  numbering: v.optional(v.picklist(NUMBERING_CHOICES), DEFAULT_EXPORT_CHOICES.numbering),
  contents: v.optional(v.boolean(), DEFAULT_EXPORT_CHOICES.contents),
  carriesReport: v.optional(v.boolean(), DEFAULT_EXPORT_CHOICES.carriesReport),
  pageSetup: v.exactOptional(pageSetupSchema),
});
