import type { ForeignTable } from '../../shared/match/foreign-table.ts';
import type { RichText } from '../../shared/model/rich-text.ts';

/** The ways in which a table from elsewhere can stand in a cell. */
export const TABLE_FORMS = ['table', 'items', 'text'] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

/** A table from elsewhere, ready to be put into a cell in each way that fits. */
export interface PastedTable {
  readonly foreign: ForeignTable;
  /** The first that is there is what is pasted at once. */
  readonly forms: Readonly<Partial<Record<TableForm, RichText>>>;
}

/** What is pasted at once: a small table where it fits. */
export function usualForm({ forms }: PastedTable): TableForm {
  return TABLE_FORMS.find((form) => forms[form] !== undefined) ?? 'text';
}
