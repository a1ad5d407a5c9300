import * as v from 'valibot';

/** Which comments an exported file carries. */
export const COMMENT_CHOICES = ['none', 'open', 'all'] as const;
export type CommentChoice = (typeof COMMENT_CHOICES)[number];

/** What the user can choose of an export. Remembered, and the same for every report. */
export interface ExportChoices {
  /** `open` leaves resolved threads out. */
  readonly comments: CommentChoice;
}

/** What is exported when nobody has chosen: the document alone. */
export const DEFAULT_EXPORT_CHOICES: ExportChoices = { comments: 'none' };

/** Choices that are not given are the default ones. */
export const exportChoicesSchema = v.object({
  comments: v.optional(v.picklist(COMMENT_CHOICES), DEFAULT_EXPORT_CHOICES.comments),
});
