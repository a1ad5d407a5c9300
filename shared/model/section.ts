import * as v from 'valibot';
import type { FormSection } from './form-section.ts';
import type { MakeId } from './ids.ts';
import { EMPTY_RICH_TEXT, type RichText, richTextSchema } from './rich-text.ts';
import { createRow, type Row, rowSchema } from './row.ts';

/** The office's running text under a heading of the form. */
export interface ProseSection {
  readonly kind: 'prose';
  readonly id: string;
  readonly formSectionId: string;
  readonly body: RichText;
}

/** The office's answers in one table of the form. */
export interface TableSection {
  readonly kind: 'table';
  readonly id: string;
  readonly formSectionId: string;
  /** Lines above the table, by field id: 專案名稱. */
  readonly fields: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

export type Section = ProseSection | TableSection;

const id = v.pipe(v.string(), v.minLength(1));

export const sectionSchema: v.GenericSchema<unknown, Section> = v.variant('kind', [
  v.looseObject({
    kind: v.literal('prose'),
    id,
    formSectionId: id,
    body: richTextSchema,
  }),
  v.looseObject({
    kind: v.literal('table'),
    id,
    formSectionId: id,
    fields: v.record(v.string(), v.string()),
    rows: v.array(rowSchema),
  }),
]);

/** An unanswered section. Fields that ask for the agency already have its name. */
export function createSection(formSection: FormSection, makeId: MakeId, agency = ''): Section {
  const base = { id: makeId(), formSectionId: formSection.id };
  if (formSection.kind === 'prose') return { ...base, kind: 'prose', body: EMPTY_RICH_TEXT };
  return {
    ...base,
    kind: 'table',
    fields: Object.fromEntries(
      formSection.fields.map((field) => [field.id, field.fill === 'agency' ? agency : '']),
    ),
    rows: formSection.rows.map((formRow) => createRow(formSection, formRow, makeId)),
  };
}
