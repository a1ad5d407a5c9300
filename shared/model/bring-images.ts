import type { MakeId } from './ids.ts';
import type { Report } from './report.ts';
import {
  base64Size,
  imagesOf,
  imagesSize,
  MAX_IMAGES_BYTES,
  type ReportImage,
  type ReportImages,
  usedImageIds,
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
  const pictures = new Map(Object.entries(imagesOf(report)));
  // What an open report keeps for undo alone is no part of its file: it takes room as soon as a text shows it again.
  const counted = new Set(usedImageIds(report));
  const idOf = new Map([...pictures].map(([id, { data }]) => [data, id]));
  for (const [id, { data }] of pictures) if (counted.has(id)) idOf.set(data, id);
  const images: Record<string, ReportImage> = {};
  let room = MAX_IMAGES_BYTES - imagesSize(imagesOf(withoutUnusedImages(report)));
  let leftOut = 0;
  const takesRoom = (id: string, image: ReportImage): boolean => {
    if (counted.has(id)) return true;
    const size = base64Size(image.data);
    if (size > room) return false;
    room -= size;
    counted.add(id);
    return true;
  };
  const brought = blocks.flatMap((block): RichText => {
    if (block.type !== 'image') return [block];
    const image = Object.hasOwn(carried, block.imageId) ? carried[block.imageId] : undefined;
    const known = image === undefined ? block.imageId : idOf.get(image.data);
    const id = known ?? makeId();
    const picture = pictures.get(id) ?? image;
    if (picture === undefined || !takesRoom(id, picture)) {
      leftOut += 1;
      return [];
    }
    if (known === undefined) {
      images[id] = picture;
      pictures.set(id, picture);
      idOf.set(picture.data, id);
    }
    return [id === block.imageId ? block : { ...block, imageId: id }];
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
