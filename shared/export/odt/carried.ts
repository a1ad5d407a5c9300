import { rowAnchor } from '../carried-report.ts';
import { element } from './xml.ts';

// Where an OpenDocument text carries its report, and how its rows are found again when the report is not there any
// more: a file of the package, two properties, and a bookmark in each row.

export const CARRIED_PATH = 'report-desk/report.xml';

/** Names of the document's own properties, as in every format. */
export const PROPERTY = { report: 'ReportDeskReport', rows: 'ReportDeskRows' } as const;

/** A cell with the mark of its row, which nobody sees, at the beginning of its first paragraph. */
export function withRowAnchor(content: string, rowId: string): string {
  const mark = element('text:bookmark', { 'text:name': rowAnchor(rowId) });
  return content.replace(
    /<text:p( [^>]*?)?(\/)?>/u,
    (_, attributes: string | undefined, isEmpty: string | undefined) =>
      `<text:p${attributes ?? ''}>${mark}${isEmpty === undefined ? '' : '</text:p>'}`,
  );
}
