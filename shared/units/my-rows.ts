import type { Report } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import { resolveOwner } from './resolve-owner.ts';

/** Rosters stay the same object through every change of a report. */
const resolved = new WeakMap<readonly Unit[], Map<string, readonly number[] | null>>();

function meant(owner: string, roster: readonly Unit[]): readonly number[] | null {
  const known = resolved.get(roster) ?? new Map<string, readonly number[] | null>();
  resolved.set(roster, known);
  const before = known.get(owner);
  if (before !== undefined) return before;
  const found = resolveOwner(owner, roster);
  known.set(owner, found);
  return found;
}

/**
 * Whether a row is one of these units': named, or meant by a printed range or kind.
 * @param unitIds ids of units of the roster
 */
export function isOwnedBy(
  owners: readonly string[],
  unitIds: readonly string[],
  roster: readonly Unit[],
): boolean {
  return owners.some((owner) =>
    (meant(owner, roster) ?? []).some((place) => unitIds.includes(roster[place]?.id ?? '')),
  );
}

/** The ids of the rows of these units, in reading order. */
export function rowsOf(report: Report, unitIds: readonly string[]): readonly string[] {
  return report.sections.flatMap((section) =>
    section.kind === 'table'
      ? section.rows
          .filter(({ owners }) => isOwnedBy(owners, unitIds, report.roster))
          .map(({ id }) => id)
      : [],
  );
}

/** Rows of which nobody can say whose they are. */
export interface UnclearRows {
  /** Owner texts that the roster does not explain, each once, in reading order. */
  readonly unknown: readonly string[];
  /** Ids of rows with such a text. */
  readonly withUnknown: readonly string[];
  /** Ids of rows that name no owner. */
  readonly withoutOwner: readonly string[];
}

/** What the roster does not explain: told to the user, never guessed. */
export function unclearRows(report: Report): UnclearRows {
  const unknown = new Set<string>();
  const withUnknown: string[] = [];
  const withoutOwner: string[] = [];
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    for (const { id, owners } of section.rows) {
      if (owners.length === 0) withoutOwner.push(id);
      const odd = owners.filter((owner) => meant(owner, report.roster) === null);
      for (const owner of odd) unknown.add(owner);
      if (odd.length > 0) withUnknown.push(id);
    }
  }
  return { unknown: [...unknown], withUnknown, withoutOwner };
}
