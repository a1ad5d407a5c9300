import type { Fault } from '../../model/fault.ts';
import type { FormRow } from '../../model/form-row.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { tablesOf } from '../tables-of.ts';

/**
 * Rows of one group stand together and no row stands twice: merged cells are computed from the paths,
 * and a group that is torn apart, or spelled in two ways, would be printed as two.
 */
export const rowPaths: FormRule = {
  id: 'row-paths',
  check: (form) =>
    tablesOf(form).flatMap(({ table, path }) => [
      ...doubledRows(table.rows, `${path}.rows`),
      ...tornGroups(table.rows, `${path}.rows`),
      ...spellings(table.rows, `${path}.rows`),
    ]),
};

function doubledRows(rows: readonly FormRow[], path: string): readonly Fault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, i) => {
    const key = JSON.stringify(row.path);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, i);
      return [];
    }
    const message = formTexts.rowTwice(row.path.join('／'), `${path}.${first}`);
    return [{ path: `${path}.${i}.path`, message }];
  });
}

function tornGroups(rows: readonly FormRow[], path: string): readonly Fault[] {
  const lastSeen = new Map<string, number>();
  return rows.flatMap((row, i) => {
    const faults: Fault[] = [];
    for (let level = 0; level < row.path.length; level += 1) {
      const key = JSON.stringify(row.path.slice(0, level + 1));
      const last = lastSeen.get(key);
      lastSeen.set(key, i);
      // A whole path that comes back is told as a doubled row.
      const isWhole = level === row.path.length - 1;
      if (last === undefined || last === i - 1 || isWhole || faults.length > 0) continue;
      faults.push({
        path: `${path}.${i}.path.${level}`,
        message: formTexts.groupApart(row.path[level] ?? '', `${path}.${last}`),
      });
    }
    return faults;
  });
}

function spellings(rows: readonly FormRow[], path: string): readonly Fault[] {
  return rows.flatMap((row, i) => {
    const before = rows[i - 1]?.path ?? [];
    for (let level = 0; level < row.path.length; level += 1) {
      const own = row.path[level] ?? '';
      const other = before[level];
      if (other === undefined || fold(own) !== fold(other)) return [];
      if (own !== other) {
        const message = formTexts.groupSpelledTwice(own, other);
        return [{ path: `${path}.${i}.path.${level}`, message }];
      }
    }
    return [];
  });
}

/** NFKC makes full-width brackets, digits and colons half-width. */
function fold(label: string): string {
  return label.normalize('NFKC').replace(/\s/gu, '').replace(/:$/u, '');
}
