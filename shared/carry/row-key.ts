import type { Form } from '../model/form.ts';
import type { FormRow } from '../model/form-row.ts';
import { proseHeading, type TableFormSection } from '../model/form-section.ts';

/** A row by the ids of the form, its own row ids being unique in their table only. */
export interface RowKey {
  readonly sectionId: string;
  readonly rowId: string;
}

/** A key for maps. */
export function rowKeyText({ sectionId, rowId }: RowKey): string {
  return JSON.stringify([sectionId, rowId]);
}

/** A row of a form and the table it is in. */
export interface KeyedRow {
  readonly key: RowKey;
  readonly section: TableFormSection;
  readonly formRow: FormRow;
}

/** All rows of a form's tables, in the order of the form. */
export function keyedRows(form: Pick<Form, 'sections'>): readonly KeyedRow[] {
  return form.sections.flatMap((section) =>
    section.kind === 'table'
      ? section.rows.map((formRow) => ({
          key: { sectionId: section.id, rowId: formRow.id },
          section,
          formRow,
        }))
      : [],
  );
}

/** A row in words, outermost first: heading of its table, levels of its path, and its wording behind a mere number. */
export function rowWords({
  section,
  formRow,
}: Pick<KeyedRow, 'section' | 'formRow'>): readonly string[] {
  const { path, text } = formRow;
  const label = path.at(-1) ?? '';
  const isNumber = !/\p{Script=Han}{2,}/u.test(label);
  return [
    section.heading,
    ...path.slice(0, -1),
    isNumber && text !== '' ? `${label}${text}` : label,
  ];
}

/** Any section of a form in words. */
export function sectionWords(section: Form['sections'][number]): string {
  return section.kind === 'prose' ? proseHeading(section) : section.heading;
}
