import type { CellAddress } from '../../../shared/model/address.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { CellOnPaper } from '../pages/cell-on-paper.ts';
import type { ReportPage } from '../pages/report-page.ts';
import { blankReport, type FormId } from './reports.ts';

/** A place of a form to write in: a row's result, or a prose section. */
export interface Place {
  /** The id of the form's row or section, as the file names it. */
  readonly formId: string;
  readonly on: (report: ReportPage) => CellOnPaper;
}

/** Every place of a form to write in, in reading order. */
export function writingPlaces(formId: FormId): readonly Place[] {
  const { form } = blankReport(formId);
  return form.sections.flatMap((section): Place[] => {
    if (section.kind === 'table') {
      return section.rows.map((row) => ({
        formId: row.id,
        on: (report) => report.cell(section.heading, row.path),
      }));
    }
    if (!section.writable) return [];
    const heading = `${section.number === null ? '' : `${section.number}、`}${section.heading}`;
    return [{ formId: section.id, on: (report) => report.prose(heading) }];
  });
}

/** The address of a place in a report: the result cell of its row, or the body of its section. */
export function addressOf(report: Report, { formId }: Place): CellAddress {
  for (const section of report.sections) {
    if (section.kind === 'prose') {
      if (section.formSectionId === formId) return { kind: 'prose', sectionId: section.id };
      continue;
    }
    const row = section.rows.find(({ formRowId }) => formRowId === formId);
    if (row !== undefined) {
      return { kind: 'cell', sectionId: section.id, rowId: row.id, columnId: 'result' };
    }
  }
  throw new Error(`no place ${formId}`);
}
