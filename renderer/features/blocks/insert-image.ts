import { imageBlock } from '../../../shared/model/image-block.ts';
import { insertBlocks } from '../../../shared/model/insert-blocks.ts';
import {
  addImage,
  base64Size,
  imagesOf,
  imagesSize,
  MAX_IMAGES_BYTES,
  withoutUnusedImages,
} from '../../../shared/model/report-image.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { blockTexts } from '../../../shared/texts/blocks.ts';
import { afterComposing } from '../../state/after-composing.ts';
import type { EditedDocument } from '../../state/document.ts';
import { type PastePlace, placeByNow } from './paste-place.ts';
import { readImageFile } from './read-image-file.ts';

/** A picture's size on paper, as screens show it. */
export const MM_PER_PIXEL = 25.4 / 96;

/** Whether a file says that it is an image. What it is shows when it is read. */
export function isImageFile(file: File): boolean {
  return file.type.startsWith('image/');
}

/**
 * Puts an image file at the caret, as one step of undo. While it is read the user may go on typing: it goes
 * where the caret is then, behind the phrase that is being composed, and stays in its cell.
 * @param from where it was asked for
 * @returns words for the user: what was done with it, or why it was not inserted
 */
export async function insertImage(
  document: EditedDocument,
  from: PastePlace | null,
  file: File,
  makeId: () => string,
): Promise<Result<string, string>> {
  const read = await readImageFile(file);
  if (!read.ok) return read;
  const { image, isSmaller } = read.value;
  await afterComposing(document);
  const place = from === null ? null : placeByNow(document, from);
  if (place === null) return err(blockTexts.noCell);
  const { address, isHere } = place;
  const used = imagesSize(imagesOf(withoutUnusedImages(document.get().report)));
  if (used + base64Size(image.data) > MAX_IMAGES_BYTES) {
    return err(blockTexts.reportFull(file.name, MAX_IMAGES_BYTES / 1_000_000));
  }
  const id = makeId();
  const next = insertBlocks(place, [imageBlock(id, image.width * MM_PER_PIXEL)]);
  document.apply({
    update: (current) => setRichText(addImage(current, id, image), address, next.richText),
    ...(isHere ? { caret: { address, range: next.range } } : {}),
  });
  if (isHere) document.activate(address, next.range);
  const { width, height, data } = image;
  const kilobytes = Math.ceil(base64Size(data) / 1000);
  return ok(
    isSmaller
      ? blockTexts.shrunk(file.name, width, height, kilobytes)
      : blockTexts.inserted(file.name),
  );
}
