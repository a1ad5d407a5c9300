import { type CellAddress, richTextAt } from '../model/address.ts';
import type { Report } from '../model/report.ts';
import { addImage } from '../model/report-image.ts';
import { isBlank, type RichText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import type { ForeignDocument } from './foreign-document.ts';

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
function takeImages(
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

/** Keeps a text that belongs nowhere with the report, under the place where it stood. */
export function keepAside(
  report: Report,
  from: readonly string[],
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  const taken = takeImages(report, richText, images, makeId);
  const entry = {
    id: makeId(),
    from,
    formName: report.form.name,
    parts: [{ label: from.at(-1) ?? '', text: taken.richText }],
  };
  return { ...taken.report, leftOver: [...(taken.report.leftOver ?? []), entry] };
}
