import type { Fault } from '../../model/fault.ts';
import type { FormRow } from '../../model/form-row.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { tablesOf } from '../tables-of.ts';

/**
 * Levels go one way: no label stands under itself, nor above one row and below another what it stands
 * under. Merged cells and the outline are nested by these labels.
 */
export const levelCycles: FormRule = {
  id: 'level-cycles',
  check: (form) =>
    tablesOf(form).flatMap(({ table, path }) => checkRows(table.rows, `${path}.rows`)),
};

function checkRows(rows: readonly FormRow[], path: string): readonly Fault[] {
  const firstSeen = new Map<string, number>();
  return rows.flatMap((row, i): readonly Fault[] => {
    const pairs = pairsOf(row.path);
    for (const { above, below, level } of pairs) {
      const at = `${path}.${i}.path.${level}`;
      if (above === below) return [{ path: at, message: formTexts.levelUnderItself(below) }];
      const turned = firstSeen.get(JSON.stringify([below, above]));
      if (turned !== undefined) {
        return [{ path: at, message: formTexts.levelsTurned(above, below, `${path}.${turned}`) }];
      }
    }
    for (const { above, below } of pairs) {
      const key = JSON.stringify([above, below]);
      if (!firstSeen.has(key)) firstSeen.set(key, i);
    }
    return [];
  });
}

interface Pair {
  readonly above: string;
  readonly below: string;
  /** Which level of the path `below` is. */
  readonly level: number;
}

/** Which label stands above which, the row's own label included. */
function pairsOf(path: readonly string[]): readonly Pair[] {
  return path.flatMap((below, level) =>
    path.slice(0, level).map((above) => ({ above, below, level })),
  );
}
