import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { tablesOf } from '../tables-of.ts';

/**
 * How many rows a form can have. The longest official table has 51; a report of 500 is written without
 * delay, and twice as many still open. More than that is a file gone wrong, e.g. a sheet of empty rows.
 */
export const MAX_FORM_ROWS = 1000;

/** A form is a table that people fill in, not a data file. */
export const rowCount: FormRule = {
  id: 'row-count',
  check: (form) => {
    let rows = 0;
    for (const { table, path } of tablesOf(form)) {
      rows += table.rows.length;
      if (rows > MAX_FORM_ROWS) {
        const all = tablesOf(form).reduce((sum, each) => sum + each.table.rows.length, 0);
        return [{ path: `${path}.rows`, message: formTexts.tooManyRows(all, MAX_FORM_ROWS) }];
      }
    }
    return [];
  },
};
