/** A text of a report that stands in no cell: a line above a table, the note of a criterion, a comment, what had no place. */
export type BesidePlace =
  | {
      readonly kind: 'field';
      readonly sectionId: string;
      readonly fieldId: string;
      readonly label: string;
    }
  | {
      readonly kind: 'note';
      readonly sectionId: string;
      readonly rowId: string;
      readonly criterionId: string;
    }
  | { readonly kind: 'comment'; readonly threadId: string }
  | { readonly kind: 'left-over'; readonly entryId: string };
