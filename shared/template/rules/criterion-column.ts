import type { Fault } from '../../model/fault.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { tablesOf } from '../tables-of.ts';

/** Printed criteria have a column to stand in, and such a column is not empty from top to bottom. */
export const criterionColumn: FormRule = {
  id: 'criterion-column',
  check: (form) =>
    tablesOf(form).flatMap(({ table, path }): readonly Fault[] => {
      const column = table.columns.findIndex(({ role }) => role === 'criterion');
      if (column === -1) {
        return table.rows.flatMap((row, i) =>
          row.criteria.length === 0
            ? []
            : [{ path: `${path}.rows.${i}.criteria`, message: formTexts.criteriaWithoutColumn }],
        );
      }
      if (table.rows.some((row) => row.criteria.length > 0)) return [];
      const label = table.columns[column]?.label ?? '';
      return [
        { path: `${path}.columns.${column}`, message: formTexts.columnWithoutCriteria(label) },
      ];
    }),
};
