import { addRowBelow, removeAddedRow } from '../../model/added-row-edits.ts';
import { type CellAddress, richTextAt } from '../../model/address.ts';
import type { Report } from '../../model/report.ts';
import { EMPTY_RICH_TEXT } from '../../model/rich-text.ts';
import { setField, setOwners, setRichText } from '../../model/updates.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import { appendImported, keepAside, putImported } from '../put-imported.ts';
import type { DocumentChange } from './document-change.ts';

/** What becomes of one change of a document. */
export type Decision =
  | { readonly kind: 'take' }
  /** Text without a place gets one, behind what is there. */
  | { readonly kind: 'put'; readonly target: CellAddress }
  /** Text without a place is kept with the report. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'leave' };

/**
 * Takes the changes of a document over into the report, each as it was decided. Fixed wording is never changed.
 * @param report the report as it is now
 */
export function applyChanges(
  report: Report,
  changes: readonly DocumentChange[],
  decide: (change: DocumentChange) => Decision,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  // New rows come last, and the lowest first: each is put right below the row it stood under, before the others.
  const isRow = (one: DocumentChange): boolean =>
    one.kind === 'added-row' && decide(one).kind === 'take';
  const inOrder = [
    ...changes.filter((one) => !isRow(one)),
    ...changes.filter((one) => isRow(one)).reverse(),
  ];
  return inOrder.reduce(
    (next, change) => applyChange(next, change, decide(change), images, makeId),
    report,
  );
}

function applyChange(
  report: Report,
  change: DocumentChange,
  decision: Decision,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  if (decision.kind === 'leave' || change.kind === 'fixed') return report;
  if (change.kind === 'unplaced' || change.kind === 'added-row') {
    const { place, richText } = change;
    if (decision.kind === 'put') {
      return appendImported(report, decision.target, richText, images, makeId);
    }
    const added =
      decision.kind === 'take' && change.kind === 'added-row'
        ? withRow(report, change, images, makeId)
        : null;
    return added ?? keepAside(report, place, richText, images, makeId);
  }
  if (decision.kind !== 'take') return report;
  switch (change.kind) {
    case 'text':
      return richTextAt(report, change.address) === undefined
        ? keepAside(report, change.place, change.after, images, makeId)
        : putImported(report, change.address, change.after, images, makeId);
    case 'owners':
      return setOwners(report, change.address, change.after);
    case 'field':
      return setField(report, change.sectionId, change.fieldId, change.after);
    case 'missing-row':
      if (change.isAdded) return removeAddedRow(report, change.row);
      return change.addresses.reduce(
        (next, address) => setRichText(next, address, EMPTY_RICH_TEXT),
        report,
      );
  }
}

/** The report with a new row; null where its form takes none there. */
function withRow(
  report: Report,
  change: Extract<DocumentChange, { kind: 'added-row' }>,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report | null {
  const { sectionId } = change.below;
  const { report: added, rowId } = addRowBelow(report, change.below, makeId, change.wording);
  if (rowId === null) return null;
  const owned =
    change.owners.length === 0 ? added : setOwners(added, { sectionId, rowId }, change.owners);
  return change.cells.reduce(
    (next, { columnId, richText }) =>
      putImported(next, { kind: 'cell', sectionId, rowId, columnId }, richText, images, makeId),
    owned,
  );
}
