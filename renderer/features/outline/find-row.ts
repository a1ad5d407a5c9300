import type { Report } from '../../../shared/model/report.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { TableSection } from '../../../shared/model/section.ts';

/** Every line of the outline asks at every change; sections that did not change are kept as they are. */
const indexes = new WeakMap<TableSection, ReadonlyMap<string, Row>>();

/** The row of an id; undefined when the report has none. */
export function findRow(report: Report, sectionId: string, rowId: string): Row | undefined {
  const section = report.sections.find(({ id }) => id === sectionId);
  return section?.kind === 'table' ? indexOf(section).get(rowId) : undefined;
}

function indexOf(section: TableSection): ReadonlyMap<string, Row> {
  const known = indexes.get(section);
  if (known !== undefined) return known;
  const index = new Map(section.rows.map((row) => [row.id, row]));
  indexes.set(section, index);
  return index;
}
