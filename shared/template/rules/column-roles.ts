import { type Column, type ColumnRole, isWritable } from '../../model/column.ts';
import type { Fault } from '../../model/fault.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { tablesOf } from '../tables-of.ts';

/** Columns that a table can have only once: each holds the one thing of its kind that a row has. */
const AT_MOST_ONE: readonly ColumnRole[] = ['owner', 'criterion'];

/**
 * A table says what is asked for, in one column or in neighbouring ones for each level, who does it at most
 * once, and leaves room to answer.
 */
export const columnRoles: FormRule = {
  id: 'column-roles',
  check: (form) =>
    tablesOf(form).flatMap(({ table, path }) => {
      const faults: Fault[] = [];
      const count = (role: ColumnRole): number =>
        table.columns.filter((column) => column.role === role).length;
      const at = `${path}.columns`;
      if (count('strategy') === 0) {
        faults.push({ path: at, message: formTexts.noStrategyColumn });
      }
      if (count('strategy') > 1 && !areLabelledLevels(table.columns)) {
        faults.push({ path: at, message: formTexts.strategyColumnsApart });
      }
      for (const role of AT_MOST_ONE) {
        const found = count(role);
        if (found > 1) faults.push({ path: at, message: formTexts.tooManyColumns(role, found) });
      }
      if (!table.columns.some(isWritable)) {
        faults.push({ path: at, message: formTexts.noWritableColumn });
      }
      return faults;
    }),
};

/** Whether the strategy columns stand side by side, each for one level. */
function areLabelledLevels(columns: readonly Column[]): boolean {
  const places = columns.flatMap(({ role }, i) => (role === 'strategy' ? [i] : []));
  const first = places[0] ?? 0;
  return places.every((place, i) => place === first + i && columns[place]?.widths.length === 1);
}
