import { rowAnchor } from '../../export/carried-report.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import type { ForeignGrid } from '../foreign-document.ts';
import type { ExpectedRow } from './expected-rows.ts';
import { foldParts } from './fold-line.ts';
import { isHeaderRow } from './grid-columns.ts';
import { anchorsIn } from './part-walks.ts';

/** A table of the form: one of its rows is in it, or its header. */
export function isOfficial(
  grid: ForeignGrid,
  forms: readonly TableFormSection[],
  expected: readonly ExpectedRow[],
): boolean {
  if (forms.some(({ columns }) => grid.rows.some((row) => isHeaderRow(row, columns)))) return true;
  const anchors = new Set(expected.map(({ row }) => rowAnchor(row.id)));
  if (anchorsIn([grid]).some((name) => anchors.has(name))) return true;
  return countKnown(grid, expected) > 0;
}

function countKnown(grid: ForeignGrid, expected: readonly ExpectedRow[]): number {
  const known = new Set(
    expected.flatMap(({ key }) => {
      const [own = ''] = key.split('|');
      return own.length >= 4 ? [own] : [];
    }),
  );
  return grid.rows.filter(({ cells }) => cells.some(({ parts }) => known.has(foldParts(parts))))
    .length;
}

/** The columns of the table of the form that a document's table is: the one with most of its rows. */
export function columnsOf(
  grid: ForeignGrid,
  forms: readonly TableFormSection[],
  expected: readonly ExpectedRow[],
): TableFormSection['columns'] {
  const headed = forms.filter(({ columns }) => grid.rows.some((row) => isHeaderRow(row, columns)));
  const possible = headed.length > 0 ? headed : forms;
  const counts = possible.map((form) =>
    countKnown(
      grid,
      expected.filter(({ formSection }) => formSection.id === form.id),
    ),
  );
  const best = counts.indexOf(Math.max(...counts));
  return possible[best]?.columns ?? [];
}
