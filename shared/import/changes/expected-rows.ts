import { formSectionsOf } from '../../model/find-place.ts';
import { isRunningTable, printedParts, type TableFormSection } from '../../model/form-section.ts';
import type { Report } from '../../model/report.ts';
import type { Row } from '../../model/row.ts';
import type { TableSection } from '../../model/section.ts';
import { type GridCell, layoutTable } from '../../model/table-layout.ts';
import { foldLine } from './fold-line.ts';

/** A row of a table of the report as it is printed. */
export interface ExpectedRow {
  readonly formSection: TableFormSection;
  readonly section: TableSection;
  readonly row: Row;
  readonly cells: readonly GridCell[];
  /** Its own wording, folded: what it is known by. */
  readonly key: string;
  /** All its fixed wording as lines. */
  readonly wording: string;
}

/** The tables of a report in print order, each with the sections that run on in it. */
export function expectedTables(report: Report): readonly (readonly TableFormSection[])[] {
  return printedParts(formSectionsOf(report)).filter(isRunningTable);
}

/** The rows of a table of the report in print order. */
export function expectedRows(
  report: Report,
  formSection: TableFormSection,
): readonly ExpectedRow[] {
  const section = report.sections.find(({ formSectionId }) => formSectionId === formSection.id);
  if (section?.kind !== 'table') return [];
  const rows = new Map(section.rows.map((row) => [row.formRowId, row]));
  return layoutTable(formSection).flatMap((cells, i) => {
    const row = rows.get(formSection.rows[i]?.id ?? '');
    if (row === undefined) return [];
    const fixed = cells.map((cell) => ({
      role: cell.column.role,
      text: fixedText(cell, formSection.rows[i]?.text),
    }));
    const strategy = fixed.filter(({ role }) => role === 'strategy').map(({ text }) => text);
    const criteria = fixed.filter(({ role }) => role === 'criterion').map(({ text }) => text);
    return [
      {
        formSection,
        section,
        row,
        cells,
        key: rowKey(strategy, criteria),
        wording: [...strategy, ...criteria].filter((text) => text !== '').join('\n'),
      },
    ];
  });
}

/** Where a row stands, as a person knows it. */
export function placeOfRow({ formSection, row }: ExpectedRow): readonly string[] {
  const path = formSection.rows.find(({ id }) => id === row.formRowId)?.path ?? [];
  return [formSection.heading, ...path];
}

/** What a row is known by: its innermost strategy and what it is judged on. */
export function rowKey(strategy: readonly string[], criteria: readonly string[]): string {
  const own = strategy.findLast((text) => foldLine(text) !== '') ?? '';
  return `${foldLine(own)}|${foldLine(criteria.join(''))}`;
}

/** A key that says nothing: a row without any wording of its own. */
export const NO_KEY = '|';

function fixedText(cell: GridCell, own: string | undefined): string {
  if (cell.lines !== null) return cell.lines.join('\n');
  // An added row's wording stands in the strategy column behind its number.
  return cell.column.role === 'strategy' ? `${cell.number ?? ''}${own ?? ''}` : '';
}
