import type { Unit } from '../../../shared/model/unit.ts';

/** The short names of units, in the order of the roster. */
export function unitNames(roster: readonly Unit[], ids: readonly string[]): readonly string[] {
  return roster.filter(({ id }) => ids.includes(id)).map(({ shortName }) => shortName);
}
