import type { Report } from '../../../shared/model/report.ts';
import type { Row } from '../../../shared/model/row.ts';

/** The row of an id; undefined when the report has none. */
export function findRow(report: Report, sectionId: string, rowId: string): Row | undefined {
  const section = report.sections.find(({ id }) => id === sectionId);
  return section?.kind === 'table' ? section.rows.find(({ id }) => id === rowId) : undefined;
}
