import type { Unit } from '../../model/unit.ts';
import { splitLines } from './list-texts.ts';
import { pastedCells } from './pasted-cells.ts';

/**
 * Puts lines as a spreadsheet copies them, 全名 and 簡稱 with a tab between, into a roster as units: from the unit
 * they are pasted into on, which they take the place of where it is blank.
 */
export function pasteUnits(
  roster: readonly Unit[],
  at: number,
  text: string,
  makeKey: () => string,
): readonly Unit[] {
  const units = pastedCells(text).flatMap((row): readonly Unit[] => {
    const [name = '', shortName = ''] = row.map((cell) => splitLines(cell).join(''));
    if (name === '' && shortName === '') return [];
    return [{ id: `u-${makeKey()}`, name, shortName: shortName === '' ? name : shortName }];
  });
  const here = roster[at];
  const isBlank = here !== undefined && here.name === '' && here.shortName === '';
  return roster.toSpliced(isBlank ? at : at + 1, isBlank ? 1 : 0, ...units);
}
