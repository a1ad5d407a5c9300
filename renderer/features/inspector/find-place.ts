import type { FormRow } from '../../../shared/model/form-row.ts';
import type { FormSection } from '../../../shared/model/form-section.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { Section } from '../../../shared/model/section.ts';

/** The section of an id; undefined when there is none. */
export function findSection(report: Report, sectionId: string): Section | undefined {
  return report.sections.find(({ id }) => id === sectionId);
}

/** The form's side of a section. */
export function findFormSection(report: Report, sectionId: string): FormSection | undefined {
  const section = findSection(report, sectionId);
  return report.form.sections.find(({ id }) => id === section?.formSectionId);
}

/** The row of an id; undefined when there is none. */
export function findRow(report: Report, sectionId: string, rowId: string): Row | undefined {
  const section = findSection(report, sectionId);
  return section?.kind === 'table' ? section.rows.find(({ id }) => id === rowId) : undefined;
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
