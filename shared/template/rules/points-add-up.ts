import type { Fault } from '../../model/fault.ts';
import type { FormRow } from '../../model/form-row.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { tablesOf } from '../tables-of.ts';

/**
 * Where every row prints points they add up to the table's; where only some do they do not exceed them;
 * and likewise a row's criteria. Points that are not printed are never supposed.
 */
export const pointsAddUp: FormRule = {
  id: 'points-add-up',
  check: (form) =>
    tablesOf(form).flatMap(({ table, path }) => [
      ...checkTable(table, path),
      ...table.rows.flatMap((row, i) => checkRow(row, `${path}.rows.${i}`)),
    ]),
};

function checkTable(table: TableFormSection, path: string): readonly Fault[] {
  const printed = printedPoints(table.rows);
  if (table.points === null || printed.length === 0) return [];
  const sum = total(printed);
  const complete = printed.length === table.rows.length;
  if (complete && sum !== table.points) {
    return [{ path: `${path}.points`, message: formTexts.pointsSum(table.points, sum) }];
  }
  return sum > table.points
    ? [{ path: `${path}.points`, message: formTexts.pointsAbove(table.points, sum) }]
    : [];
}

function checkRow(row: FormRow, path: string): readonly Fault[] {
  const sum = total(printedPoints(row.criteria));
  return row.points !== null && sum > row.points
    ? [{ path: `${path}.criteria`, message: formTexts.criteriaPointsAbove(row.points, sum) }]
    : [];
}

function printedPoints(items: readonly { readonly points: number | null }[]): readonly number[] {
  return items.map(({ points }) => points).filter((points) => points !== null);
}

function total(points: readonly number[]): number {
  return points.reduce((sum, value) => sum + value, 0);
}
