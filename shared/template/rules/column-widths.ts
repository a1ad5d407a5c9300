import type { Fault } from '../../model/fault.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { tablesOf } from '../tables-of.ts';

/** A table's whole width, in the unit of `Column.widths`. */
const WHOLE = 1000;

/** The widths of a table fill it, and only the strategy column is divided into levels. */
export const columnWidths: FormRule = {
  id: 'column-widths',
  check: (form) =>
    tablesOf(form).flatMap(({ table, path }) => {
      const faults: Fault[] = [];
      table.columns.forEach((column, i) => {
        if (column.role !== 'strategy' && column.widths.length > 1) {
          faults.push({
            path: `${path}.columns.${i}.widths`,
            message: formTexts.severalWidths(column.label),
          });
        }
      });
      const sum = table.columns
        .flatMap((column) => column.widths)
        .reduce((total, width) => total + width, 0);
      if (sum !== WHOLE) {
        faults.push({ path: `${path}.columns`, message: formTexts.widthsSum(sum) });
      }
      return faults;
    }),
};
