import type { Report } from '../../model/report.ts';
import { isBlank, plainText, type RichText } from '../../model/rich-text.ts';
import { setField, setOwners } from '../../model/updates.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import { appendImported, keepAside } from '../put-imported.ts';
import type { ImportPiece } from './import-plan.ts';

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
  for (const { id, place, richText, target } of pieces) {
    if (dropped.has(id) || isBlank(richText)) continue;
    if (target === null) next = keepAside(next, place, richText, images, makeId);
    else if (target.kind === 'field') {
      next = setField(next, target.sectionId, target.fieldId, plainText(richText).trim());
    } else if (target.kind === 'owners') {
      next = setOwners(next, target, ownersOf(richText));
    } else next = appendImported(next, target, richText, images, makeId);
  }
  return next;
}

function ownersOf(richText: RichText): readonly string[] {
  return plainText(richText)
    .split(/[\n、，,；;]/u)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
}
