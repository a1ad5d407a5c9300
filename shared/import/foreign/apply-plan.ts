import { addRowBelow } from '../../model/added-row-edits.ts';
import type { LeftOver } from '../../model/carried.ts';
import { findFormRow, findRow } from '../../model/find-place.ts';
import type { Report } from '../../model/report.ts';
import { isBlank, plainText } from '../../model/rich-text.ts';
import { setField, setOwners } from '../../model/updates.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import {
  appendImported,
  keepAside,
  putImported,
  takeAside,
  withLeftOver,
} from '../put-imported.ts';
import type { ImportPiece, ImportTarget, NewRow } from './import-plan.ts';
import { unitsIn } from './units-in.ts';

/**
 * Writes the pieces of a document where they were said to go, behind what is there. Those that go nowhere are kept in
 * the report as left over, unless they were dropped by hand.
 * @param dropped ids of pieces that nobody wants
 */
export function applyPlan(
  report: Report,
  pieces: readonly ImportPiece[],
  dropped: ReadonlySet<string>,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  let next = report;
  /** Rows whose units are the document's from here on. */
  const owned = new Set<string>();
  const aside: LeftOver[] = [];
  for (const { id, place, richText, target } of pieces) {
    if (dropped.has(id) || isBlank(richText) || target?.kind === 'new-row') continue;
    if (target === null) {
      const taken = takeAside(next, place, richText, images, makeId);
      next = taken.report;
      aside.push(taken.entry);
    } else if (target.kind === 'field') next = withField(next, target, plainText(richText).trim());
    else if (target.kind === 'owners') {
      // Units that nobody has touched are the form's proposal; the document's own take their place.
      const isProposed = hasProposedOwners(report, target) && !owned.has(target.rowId);
      owned.add(target.rowId);
      const before = isProposed
        ? []
        : (findRow(next, target.sectionId, target.rowId)?.owners ?? []);
      const units = unitsIn(richText).filter((unit) => !before.includes(unit));
      next = setOwners(next, target, [...before, ...new Set(units)]);
    } else next = appendImported(next, target, richText, images, makeId);
  }
  next = withLeftOver(next, aside);
  // New rows come last, and the lowest first: each is put right below the row it stood under, before the others.
  for (const { id, place, richText, target } of [...pieces].reverse()) {
    if (dropped.has(id) || target?.kind !== 'new-row') continue;
    next =
      withNewRow(next, target, images, makeId) ?? keepAside(next, place, richText, images, makeId);
  }
  return next;
}

/** The report with a row of the office's own; null where its form takes none there. */
function withNewRow(
  report: Report,
  { sectionId, rowId: below, wording, owners, cells }: NewRow,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report | null {
  const { report: added, rowId } = addRowBelow(
    report,
    { sectionId, rowId: below },
    makeId,
    wording,
  );
  if (rowId === null) return null;
  const owned = owners.length === 0 ? added : setOwners(added, { sectionId, rowId }, owners);
  return cells.reduce(
    (next, { columnId, richText }) =>
      putImported(next, { kind: 'cell', sectionId, rowId, columnId }, richText, images, makeId),
    owned,
  );
}

type FieldTarget = Extract<ImportTarget, { readonly kind: 'field' }>;
type OwnersTarget = Extract<ImportTarget, { readonly kind: 'owners' }>;

/** Fills in a line above a table, behind what it says already. */
function withField(report: Report, { sectionId, fieldId }: FieldTarget, value: string): Report {
  const section = report.sections.find(({ id }) => id === sectionId);
  const before = section?.kind === 'table' ? (section.fields[fieldId]?.trim() ?? '') : '';
  if (before === value || before.split(BETWEEN).includes(value)) return report;
  return setField(report, sectionId, fieldId, before === '' ? value : before + BETWEEN + value);
}

/** What parts values in one line. */
const BETWEEN = '；';

/** Whether a row in which nothing is written still has the units that the form prints. */
function hasProposedOwners(report: Report, { sectionId, rowId }: OwnersTarget): boolean {
  const row = findRow(report, sectionId, rowId);
  const printed = findFormRow(report, sectionId, row)?.owners ?? [];
  return (
    row !== undefined &&
    row.state === 'empty' &&
    row.owners.length === printed.length &&
    row.owners.every((owner, i) => owner === printed[i])
  );
}
