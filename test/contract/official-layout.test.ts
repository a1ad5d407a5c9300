import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormRow } from '../../shared/model/form-row.ts';
import type { TableFormSection } from '../../shared/model/form-section.ts';
import { type GridCell, gridColumns, layoutTable } from '../../shared/model/table-layout.ts';
import { loadForm } from '../../shared/template/load-form.ts';

const forms = [
  'bsmi-108-results',
  'tainan-110-results',
  'bsmi-115-plan',
  'idb-108h1-self-assessment',
];

function tablesOf(id: string): readonly TableFormSection[] {
  const file = new URL(`../../assets/forms/${id}.json`, import.meta.url);
  const loaded = loadForm(readFileSync(file, 'utf8'), id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.faults));
  return loaded.value.sections.filter((section) => section.kind === 'table');
}

const named = forms.flatMap((id) =>
  tablesOf(id).map((table) => ({ name: `${id} ${table.heading}`, table })),
);

function strategyCells(cells: readonly GridCell[]): readonly GridCell[] {
  return cells.filter((cell) => cell.column.role === 'strategy');
}

/** The labels above a row down to a level, as one text. */
function groupsOf(row: FormRow, level: number): string {
  return row.path
    .slice(0, -1)
    .slice(0, level + 1)
    .join(' > ');
}

describe.each(named)('the table $name', ({ table }) => {
  const layout = layoutTable(table);
  const width = gridColumns(table.columns).length;
  const isLabelled = table.columns.filter(({ role }) => role === 'strategy').length > 1;

  it('covers every place of the grid exactly once', () => {
    const covered = table.rows.map(() => new Array<number>(width).fill(0));
    for (const cell of layout.flat()) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        for (let k = 0; k < cell.columnSpan; k += 1) {
          const line = covered[row] ?? [];
          line[cell.gridColumn + k] = (line[cell.gridColumn + k] ?? 0) + 1;
        }
      }
    }
    expect(covered).toEqual(table.rows.map(() => new Array<number>(width).fill(1)));
  });

  it('shows every printed line of every row exactly once, in its own row', () => {
    const own = layout.map((cells) => strategyCells(cells).at(-1)?.lines);
    const labels = (row: FormRow) => (isLabelled ? row.path.slice(0, -1) : []);
    expect(own).toEqual(
      table.rows.map((row) => row.printed.filter((line) => !labels(row).includes(line))),
    );
  });

  it('shows each group once, over all of its rows', () => {
    const groups = layout.flatMap((cells) =>
      strategyCells(cells)
        .slice(0, -1)
        .map((cell) => [cell.lines, cell.rowSpan]),
    );
    if (isLabelled) {
      // Two labelled columns before the row's own: each row shows there what the row above did not show.
      const expected = table.rows.flatMap((row, i) =>
        [0, 1].flatMap((level) => {
          const isSame = (other: FormRow | undefined) =>
            other !== undefined && groupsOf(other, level) === groupsOf(row, level);
          if (isSame(table.rows[i - 1])) return [];
          const after = table.rows.findIndex((other, k) => k > i && !isSame(other));
          const label = row.path.length - 1 > level ? [row.path[level]] : [];
          return [[label, (after === -1 ? table.rows.length : after) - i]];
        }),
      );
      expect(groups).toEqual(expected);
      return;
    }
    const merged = gridColumns(table.columns).filter(
      ({ column }) => column.role === 'strategy',
    ).length;
    const expected = new Map<string, number>();
    for (const row of table.rows) {
      const label = row.path[0] ?? '';
      expected.set(label, (expected.get(label) ?? 0) + 1);
    }
    expect(groups).toEqual(
      merged === 1 ? [] : [...expected].map(([label, rows]) => [[label], rows]),
    );
  });

  it('shows the row wording and every criterion once where there is a column for them', () => {
    const shown = layout.map(
      (cells) => cells.find((cell) => cell.column.role === 'criterion')?.lines,
    );
    const hasColumn = table.columns.some(({ role }) => role === 'criterion');
    expect(shown).toEqual(
      table.rows.map((row) =>
        hasColumn
          ? [row.text, ...row.criteria.map(({ text }) => text)].filter((line) => line !== '')
          : undefined,
      ),
    );
  });
});
