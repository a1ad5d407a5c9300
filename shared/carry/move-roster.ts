import { type Form, shareIds } from '../model/form.ts';
import type { MakeId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { sameValue } from '../model/same-value.ts';
import type { Section } from '../model/section.ts';
import type { Unit } from '../model/unit.ts';
import { resolveOwner } from '../units/resolve-owner.ts';

/**
 * The roster of a report under another form: the form's, and behind it those units of the report that its rows still
 * name and the form does not know. A unit keeps its id, because what was chosen on a PC goes by it; an id that meant another
 * unit is given to none.
 * @param sections of the report under the other form
 */
export function moveRoster(
  { roster, form: from }: Pick<Report, 'roster' | 'form'>,
  form: Form,
  sections: readonly Section[],
  makeId: MakeId,
): readonly Unit[] {
  const taken = new Set<string>();
  const claim = (id: string): string => {
    const own = taken.has(id) ? makeId() : id;
    taken.add(own);
    return own;
  };
  const idOf = (unit: Unit): string => {
    const same = roster.find((old) => isSame(old, unit));
    if (same !== undefined) return same.id;
    const old = roster.find(({ id }) => id === unit.id);
    if (old === undefined) return unit.id;
    // In versions and copies of one form, one id with two names is a unit that was renamed; elsewhere it says nothing.
    const isRenamed = shareIds(from, form) && !form.roster.some((other) => isSame(old, other));
    return isRenamed ? unit.id : makeId();
  };
  const next = form.roster.map((unit) => ({ ...unit, id: claim(idOf(unit)) }));
  const used = new Set(
    ownersOf(sections)
      .filter((owner) => resolveOwner(owner, form.roster) === null)
      .flatMap((owner) => resolveOwner(owner, roster) ?? []),
  );
  const kept = roster
    .filter((unit, i) => used.has(i) && !form.roster.some((other) => isSame(unit, other)))
    .map((unit) => ({ ...unit, id: claim(unit.id) }));
  const all = [...next, ...kept];
  return sameValue(all, roster) ? roster : all;
}

function isSame(a: Unit, b: Unit): boolean {
  return a.name === b.name || a.shortName === b.shortName;
}

function ownersOf(sections: readonly Section[]): readonly string[] {
  const rows = sections.flatMap((section) => (section.kind === 'table' ? section.rows : []));
  return [...new Set(rows.flatMap(({ owners }) => owners))];
}
