import { findFormRow, findRow } from '../../../shared/model/find-place.ts';
import type { Report } from '../../../shared/model/report.ts';

/** The units that can be chosen for a row, in the order in which they are printed. */
export interface OwnerChoices {
  readonly all: readonly string[];
  /** The units that the form itself prints in this row. */
  readonly printed: readonly string[];
}

/**
 * What may stand in a row's owner cell: what the form prints there (第一組至第七組 is no unit of the
 * roster), the roster's short names, and what somebody has added to the row.
 */
export function ownerChoices(
  report: Report,
  sectionId: string,
  rowId: string,
  owners: readonly string[],
): OwnerChoices {
  const formRow = findFormRow(report, sectionId, findRow(report, sectionId, rowId));
  const printed = formRow?.owners ?? [];
  const roster = report.roster.map(({ shortName }) => shortName);
  return { all: [...new Set([...printed, ...roster, ...owners])], printed };
}

/** The owners with one unit added or taken away, in the order of the choices. */
export function toggleOwner(
  choices: readonly string[],
  owners: readonly string[],
  unit: string,
): readonly string[] {
  const wanted = owners.includes(unit)
    ? owners.filter((owner) => owner !== unit)
    : [...owners, unit];
  const order = choices.includes(unit) ? choices : [...choices, unit];
  return order.filter((choice) => wanted.includes(choice));
}
