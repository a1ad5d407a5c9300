import type { Form } from '../../model/form.ts';
import type { FormRow } from '../../model/form-row.ts';
import type { TableFormSection } from '../../model/form-section.ts';

/** Points of a table as far as they are given; what is not given is null and never supposed. */
export interface PointsSum {
  readonly table: number | null;
  /** Of the rows that have points. */
  readonly rows: number | null;
  readonly rowsWithPoints: number;
  readonly rowCount: number;
  /** Of all criteria that have points. */
  readonly criteria: number | null;
}

/** What the points of a table add up to. */
export function pointsOfTable({ points, rows }: TableFormSection): PointsSum {
  const ofRows = given(rows);
  return {
    table: points,
    rows: sum(ofRows),
    rowsWithPoints: ofRows.length,
    rowCount: rows.length,
    criteria: sum(given(rows.flatMap(({ criteria }) => criteria))),
  };
}

/** What the tables of a form add up to. */
export function pointsOfForm({ sections }: Pick<Form, 'sections'>): number | null {
  return sum(given(sections.filter((section) => section.kind === 'table')));
}

/**
 * What the criteria of a row add up to where all of them have points and yet fewer than the row; null otherwise. A
 * source may print such points, and a form may too: whoever makes one is told, and not kept from it.
 */
export function criteriaBelow({
  points,
  criteria,
}: Pick<FormRow, 'points' | 'criteria'>): number | null {
  const printed = given(criteria);
  if (points === null || printed.length === 0 || printed.length < criteria.length) return null;
  const total = sum(printed) ?? 0;
  return total < points ? total : null;
}

function given(items: readonly { readonly points: number | null }[]): readonly number[] {
  return items.map(({ points }) => points).filter((points) => points !== null);
}

function sum(points: readonly number[]): number | null {
  return points.length === 0 ? null : points.reduce((total, value) => total + value, 0);
}
