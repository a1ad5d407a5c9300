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
