/**
 * A text of a report that stands in no cell: a line above a table, the units of a row, the note of a criterion, a
 * comment, what had no place, and what the form itself prints.
 */
export type BesidePlace =
  | {
      readonly kind: 'field';
      readonly sectionId: string;
      readonly fieldId: string;
      readonly label: string;
    }
  | { readonly kind: 'owners'; readonly sectionId: string; readonly rowId: string }
  | {
      readonly kind: 'note';
      readonly sectionId: string;
      readonly rowId: string;
      readonly criterionId: string;
    }
  | { readonly kind: 'comment'; readonly threadId: string }
  | { readonly kind: 'left-over'; readonly entryId: string }
  /** In the fixed cells of a row; over the section where there is no row. */
  | { readonly kind: 'printed'; readonly sectionId: string; readonly rowId: string | null };
