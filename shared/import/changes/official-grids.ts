import { rowAnchor } from '../../export/carried-report.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import { inlinesText } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import type { ForeignGrid } from '../foreign-document.ts';
import type { ExpectedRow } from './expected-rows.ts';
import { foldLine, foldParts } from './fold-line.ts';
import { isHeaderRow } from './grid-columns.ts';
import { anchorsIn } from './part-walks.ts';

/**
 * A table of the form: one of its rows is marked in it, its header is, or at least half of its rows are the form's. A
 * small table that somebody wrote may say in a cell what a row of the form says, and is none.
 * @param own the small tables of the report's running text: the words of their cells, folded
 */
export function isOfficial(
  grid: ForeignGrid,
  forms: readonly TableFormSection[],
  expected: readonly ExpectedRow[],
  own: readonly ReadonlySet<string>[],
): boolean {
  const anchors = new Set(expected.map(({ row }) => rowAnchor(row.id)));
  if (anchorsIn([grid]).some((name) => anchors.has(name))) return true;
  const rows = grid.rows.map(({ cells }) =>
    cells.map(({ parts }) => foldParts(parts)).filter((text) => text !== ''),
  );
  const said = rows.flat();
  const isOwn = own.some(
    (table) => said.filter((text) => table.has(text)).length * 2 >= said.length,
  );
  if (isOwn && said.length > 0) return false;
  if (forms.some(({ columns }) => grid.rows.some((row) => isHeaderRow(row, columns)))) return true;
  const filled = rows.filter((row) => row.length > 0).length;
  return countKnown(grid, expected) * 2 >= Math.max(1, filled);
}

/** The words of the cells of each small table in a report's running text, folded. */
export function smallTables(report: Report): readonly ReadonlySet<string>[] {
  return report.sections.flatMap((section) =>
    section.kind === 'prose'
      ? section.body.flatMap((block) =>
          block.type === 'table'
            ? [new Set(block.rows.flat().map((cell) => foldLine(inlinesText(cell))))]
            : [],
        )
      : [],
  );
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
