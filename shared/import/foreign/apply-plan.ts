import type { Report } from '../../model/report.ts';
import { isBlank, plainText } from '../../model/rich-text.ts';
import { setField } from '../../model/updates.ts';
import { appendImported, takeImages } from '../changes/apply-change.ts';
import type { ForeignDocument } from '../foreign-document.ts';
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
    if (target === null) {
      const taken = takeImages(next, richText, images, makeId);
      next = {
        ...taken.report,
        leftOver: [
          ...(taken.report.leftOver ?? []),
          {
            id: makeId(),
            from: place,
            formName: report.form.name,
            parts: [{ label: place.at(-1) ?? '', text: taken.richText }],
          },
        ],
      };
    } else if (target.kind === 'field') {
      next = setField(next, target.sectionId, target.fieldId, plainText(richText).trim());
    } else next = appendImported(next, target, richText, images, makeId);
  }
  return next;
}
