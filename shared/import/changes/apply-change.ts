import type { CellAddress } from '../../model/address.ts';
import { richTextAt } from '../../model/address.ts';
import type { Report } from '../../model/report.ts';
import { addImage } from '../../model/report-image.ts';
import { EMPTY_RICH_TEXT, isBlank, type RichText } from '../../model/rich-text.ts';
import { setField, setOwners, setRichText } from '../../model/updates.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import type { DocumentChange } from './document-change.ts';

/**
 * Takes one change over into the report. Fixed wording is never changed; text without a place needs one.
 * @param target where unplaced text goes, behind what is there
 */
export function applyChange(
  report: Report,
  change: DocumentChange,
  target: CellAddress | null,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  switch (change.kind) {
    case 'text':
      return putImported(report, change.address, change.after, images, makeId);
    case 'owners':
      return setOwners(report, change.address, change.after);
    case 'field':
      return setField(report, change.sectionId, change.fieldId, change.after);
    case 'missing-row':
      return change.addresses.reduce(
        (next, address) => setRichText(next, address, EMPTY_RICH_TEXT),
        report,
      );
    case 'fixed':
      return report;
    case 'unplaced':
      return target === null
        ? report
        : appendImported(report, target, change.richText, images, makeId);
  }
}

/** Puts text with pictures of a document in a place. */
export function putImported(
  report: Report,
  address: CellAddress,
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  const taken = takeImages(report, richText, images, makeId);
  return setRichText(taken.report, address, taken.richText);
}

/** The same behind what is there. */
export function appendImported(
  report: Report,
  address: CellAddress,
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  const before = richTextAt(report, address);
  if (before === undefined) return report;
  const kept = before.slice(0, before.findLastIndex((block) => !isBlank([block])) + 1);
  return putImported(report, address, [...kept, ...richText], images, makeId);
}

/** Gives the pictures of a document ids of the report. Blocks whose picture is in the report already keep theirs. */
export function takeImages(
  report: Report,
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): { readonly report: Report; readonly richText: RichText } {
  let next = report;
  const blocks = richText.map((block) => {
    if (block.type !== 'image') return block;
    if (Object.hasOwn(next.images ?? {}, block.imageId)) return block;
    const picture = images[block.imageId];
    if (picture === undefined) return block;
    const id = makeId();
    next = addImage(next, id, picture);
    return { ...block, imageId: id };
  });
  return { report: next, richText: blocks };
}
