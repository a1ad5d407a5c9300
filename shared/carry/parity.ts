import type { CellAddress } from '../model/address.ts';
import { formSectionOf } from '../model/find-place.ts';
import type { Report } from '../model/report.ts';
import type { RichText } from '../model/rich-text.ts';
import { placesBeside } from './companion.ts';
import { countAnswers, countItems } from './plan-items.ts';

/** What a plan promises in a row and how much of it is answered. */
export interface RowParity {
  /** The cell of the results. */
  readonly address: CellAddress;
  readonly plan: RichText;
  readonly promised: number;
  readonly answered: number;
}

/** Each row that the plan promises something in, in the order of the report. */
export function parityOf(report: Report): readonly RowParity[] {
  if (report.plan === undefined) return [];
  return report.sections.flatMap((section): readonly RowParity[] => {
    const formSection = formSectionOf(report, section);
    if (section.kind !== 'table' || formSection?.kind !== 'table') return [];
    const column = formSection.columns.find(({ role }) => role === 'result');
    if (column === undefined) return [];
    return section.rows.flatMap((row): readonly RowParity[] => {
      const places = placesBeside(report.plan, formSection.id, row.formRowId);
      const plan = places.flatMap(({ parts }) => parts.flatMap(({ text }) => text));
      const promised = countItems(plan).count;
      if (promised === 0) return [];
      const address = {
        kind: 'cell' as const,
        sectionId: section.id,
        rowId: row.id,
        columnId: column.id,
      };
      return [{ address, plan, promised, answered: countAnswers(row.cells[column.id] ?? []) }];
    });
  });
}
