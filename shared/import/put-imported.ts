import { type CellAddress, richTextAt } from '../model/address.ts';
import { type Block, paragraph } from '../model/block.ts';
import { bringImages } from '../model/bring-images.ts';
import type { LeftOver } from '../model/carried.ts';
import type { ImageBlock } from '../model/image-block.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { imagesOf } from '../model/report-image.ts';
import { isBlank, normalizeRichText, type RichText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import { placeName } from '../search/place-name.ts';
import { importTexts } from '../texts/import.ts';
import type { ForeignDocument } from './foreign-document.ts';

/**
 * Puts text with pictures of a document in a place. A picture for which the report has no room is left out: which one,
 * and where it would have stood, is kept with what is left over.
 */
export function putImported(
  report: Report,
  address: CellAddress,
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  const taken = takeImages(report, richText, images, makeId);
  const put = setRichText(taken.report, address, taken.richText);
  if (taken.leftOut.length === 0) return put;
  const name = placeName(report, address);
  const from = name === null ? [] : [name.section, ...name.path, name.column ?? ''];
  const place = from.filter((words) => words !== '');
  return withLeftOver(put, [leftOverOf(put, place, taken.leftOut.map(leftOutLine), makeId)]);
}

/** The same behind what is there; what has no such place any more is kept with what is left over. */
export function appendImported(
  report: Report,
  address: CellAddress,
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  const before = richTextAt(report, address);
  if (before === undefined) return keepAside(report, [], richText, images, makeId);
  const kept = before.slice(0, before.findLastIndex((block) => !isBlank([block])) + 1);
  return putImported(report, address, [...kept, ...richText], images, makeId);
}

interface Taken {
  readonly report: Report;
  readonly richText: RichText;
  /** Pictures for which the report has no room. */
  readonly leftOut: readonly ImageBlock[];
}

/** Gives the pictures of a document ids of the report. Blocks whose picture is in the report already keep theirs. */
function takeImages(
  report: Report,
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): Taken {
  const { blocks, images: brought, leftOut } = bringImages(report, richText, images, makeId);
  const isNew = Object.keys(brought).length > 0;
  const next = isNew ? { ...report, images: { ...imagesOf(report), ...brought } } : report;
  if (leftOut === 0) return { report: next, richText: blocks, leftOut: [] };
  const dataOf = ({ imageId }: ImageBlock): string | undefined =>
    (imagesOf(next)[imageId] ?? images[imageId])?.data;
  let at = 0;
  const missing = richText.filter((block): block is ImageBlock => {
    const here = blocks[at];
    const isHere =
      block.type !== 'image' || (here?.type === 'image' && dataOf(here) === dataOf(block));
    if (isHere) at += 1;
    return !isHere;
  });
  return { report: next, richText: blocks, leftOut: missing };
}

function leftOutLine({ alt }: ImageBlock): Block {
  const { picture, pictureNoName, noRoom } = importTexts.notices;
  return paragraph([textRun(picture(alt || pictureNoName, noRoom))]);
}

/** Keeps a text that belongs nowhere with the report, under the place where it stood. */
export function keepAside(
  report: Report,
  from: readonly string[],
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): Report {
  const aside = takeAside(report, from, richText, images, makeId);
  return withLeftOver(aside.report, [aside.entry]);
}

/**
 * The same for one of many: the report with the pictures of the text, and what is to be kept with it by `withLeftOver`
 * once all have been taken.
 */
export function takeAside(
  report: Report,
  from: readonly string[],
  richText: RichText,
  images: ForeignDocument['images'],
  makeId: () => string,
): { readonly report: Report; readonly entry: LeftOver } {
  const taken = takeImages(report, richText, images, makeId);
  const lines = [...taken.richText, ...taken.leftOut.map(leftOutLine)];
  return { report: taken.report, entry: leftOverOf(report, from, lines, makeId) };
}

/** Keeps entries behind those that are kept already. */
export function withLeftOver(report: Report, entries: readonly LeftOver[]): Report {
  if (entries.length === 0) return report;
  return { ...report, leftOver: [...(report.leftOver ?? []), ...entries] };
}

function leftOverOf(
  report: Report,
  from: readonly string[],
  text: RichText,
  makeId: () => string,
): LeftOver {
  return {
    id: makeId(),
    from,
    formName: report.form.name,
    parts: [{ label: from.at(-1) ?? '', text: normalizeRichText(text) }],
  };
}
