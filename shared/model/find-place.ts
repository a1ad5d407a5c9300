import { withAddedRows } from './added-rows.ts';
import type { FormRow } from './form-row.ts';
import type { FormSection } from './form-section.ts';
import type { Report } from './report.ts';
import type { Row } from './row.ts';
import type { Section, TableSection } from './section.ts';

/** The section of an id; undefined when there is none. */
export function findSection(report: Report, sectionId: string): Section | undefined {
  return report.sections.find(({ id }) => id === sectionId);
}

/** The form's side of a section, the office's own rows among its rows. */
export function formSectionOf(
  report: Pick<Report, 'form'>,
  section: Section | undefined,
): FormSection | undefined {
  const own = report.form.sections.find(({ id }) => id === section?.formSectionId);
  return own?.kind === 'table' && section?.kind === 'table' ? withAddedRows(own, section) : own;
}

/** The sections of the form in its order, the office's own rows among the rows of its tables. */
export function formSectionsOf(report: Pick<Report, 'form' | 'sections'>): readonly FormSection[] {
  return report.form.sections.map((own) => {
    const section = report.sections.find(({ formSectionId }) => formSectionId === own.id);
    return own.kind === 'table' && section?.kind === 'table' ? withAddedRows(own, section) : own;
  });
}

/** The form's side of the section of an id. */
export function findFormSection(report: Report, sectionId: string): FormSection | undefined {
  return formSectionOf(report, findSection(report, sectionId));
}

/** Every line of an outline asks at every change; sections that did not change keep their index. */
const rowIndexes = new WeakMap<TableSection, ReadonlyMap<string, Row>>();

/** The row of an id; undefined when there is none. */
export function findRow(report: Report, sectionId: string, rowId: string): Row | undefined {
  const section = findSection(report, sectionId);
  return section?.kind === 'table' ? rowIndexOf(section).get(rowId) : undefined;
}

function rowIndexOf(section: TableSection): ReadonlyMap<string, Row> {
  const known = rowIndexes.get(section);
  if (known !== undefined) return known;
  const index = new Map(section.rows.map((row) => [row.id, row]));
  rowIndexes.set(section, index);
  return index;
}

/** The form's side of a row. */
export function findFormRow(
  report: Report,
  sectionId: string,
  row: Row | undefined,
): FormRow | undefined {
  const formSection = findFormSection(report, sectionId);
  if (formSection?.kind !== 'table') return undefined;
  return formSection.rows.find(({ id }) => id === row?.formRowId);
}
