import { type FormSection, proseHeading } from '../model/form-section.ts';
import { layoutTable } from '../model/table-layout.ts';

/** What the form prints in one row of a table, or over a section. */
export interface PrintedLines {
  /** The form's id of the row; null for what stands over the section. */
  readonly formRowId: string | null;
  readonly lines: readonly string[];
}

/**
 * What the form itself prints over a section and in the fixed cells of its rows, in reading order. A merged cell
 * belongs to its first row. The names of the columns are left out: every table has them, and nobody looks for them.
 * @param formSection may have rows of the office's own among those of the form; what is written there is not printed
 * @param classHeading the heading of the class that begins with this table; null when it begins none
 */
export function printedLines(
  formSection: FormSection,
  classHeading: string | null,
): readonly PrintedLines[] {
  const over =
    formSection.kind === 'prose'
      ? [proseHeading(formSection), formSection.guidance]
      : [classHeading, formSection.headingPrinted, formSection.band ?? null];
  const heading = { formRowId: null, lines: over.filter((line) => line !== null) };
  if (formSection.kind === 'prose') return [heading];
  const rows = layoutTable(formSection).map((cells, row) => ({
    formRowId: formSection.rows[row]?.id ?? null,
    lines: cells.flatMap(({ lines }) => lines ?? []),
  }));
  return [heading, ...rows];
}
