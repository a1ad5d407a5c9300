import type { Fault } from '../../model/fault.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { tablesOf } from '../tables-of.ts';

/**
 * Each place for added rows is under a heading that rows of the table have, and no heading has two: otherwise
 * nobody could say where in the table the added rows stand.
 */
export const addedRowsPlaces: FormRule = {
  id: 'added-rows-places',
  check: (form) => tablesOf(form).flatMap(({ table, path }) => checkPlaces(table, path)),
};

function checkPlaces(table: TableFormSection, path: string): readonly Fault[] {
  const seen = new Map<string, string>();
  return (table.allowsAddedRows ?? []).flatMap(({ under }, i) => {
    const at = `${path}.allowsAddedRows.${i}.under`;
    const key = JSON.stringify(under);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else return [{ path: at, message: formTexts.placeTwice(under.join('／'), first) }];
    const isKnown = table.rows.some((row) => under.every((level, k) => row.path[k] === level));
    return isKnown ? [] : [{ path: at, message: formTexts.placeUnknown(under.join('／')) }];
  });
}
