import type { MakeId } from './ids.ts';
import type { Report } from './report.ts';
import {
  base64Size,
  imagesOf,
  imagesSize,
  MAX_IMAGES_BYTES,
  type ReportImage,
  type ReportImages,
  withoutUnusedImages,
} from './report-image.ts';
import type { RichText } from './rich-text.ts';

/** Text with the pictures that have to be kept in the report with it. */
export interface Brought {
  readonly blocks: RichText;
  readonly images: ReportImages;
  /** Image blocks that could not come along. */
  readonly leftOut: number;
}

/**
 * Brings the pictures of copied blocks into a report. A picture that the report has already, under any id, is
 * shown from there; another one gets an id of its own. Left out is what came without its picture, and what
 * the report has no room for.
 * @param carried the pictures that were copied with the blocks
 */
export function bringImages(
  report: Report,
  blocks: RichText,
  carried: ReportImages,
  makeId: MakeId,
): Brought {
  if (blocks.every(({ type }) => type !== 'image')) return { blocks, images: {}, leftOut: 0 };
  const own = imagesOf(report);
  const idOf = new Map(Object.entries(own).map(([id, { data }]) => [data, id]));
  const images: Record<string, ReportImage> = {};
  let room = MAX_IMAGES_BYTES - imagesSize(imagesOf(withoutUnusedImages(report)));
  let leftOut = 0;
  const brought = blocks.flatMap((block): RichText => {
    if (block.type !== 'image') return [block];
    const image = Object.hasOwn(carried, block.imageId) ? carried[block.imageId] : undefined;
    if (image === undefined) {
      if (Object.hasOwn(own, block.imageId)) return [block];
      leftOut += 1;
      return [];
    }
    const known = idOf.get(image.data);
    if (known !== undefined) return [{ ...block, imageId: known }];
    room -= base64Size(image.data);
    if (room < 0) {
      room += base64Size(image.data);
      leftOut += 1;
      return [];
    }
    const id = makeId();
    images[id] = image;
    idOf.set(image.data, id);
    return [{ ...block, imageId: id }];
  });
  return {
    blocks: leftOut === 0 && sameBlocks(brought, blocks) ? blocks : brought,
    images,
    leftOut,
  };
}

function sameBlocks(a: RichText, b: RichText): boolean {
  return a.length === b.length && a.every((block, i) => block === b[i]);
}
