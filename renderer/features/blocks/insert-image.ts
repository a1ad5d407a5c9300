import { richTextAt } from '../../../shared/model/address.ts';
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
import { setRichText } from '../../../shared/model/updates.ts';
import { blockTexts } from '../../../shared/texts/blocks.ts';
import type { EditedDocument } from '../../state/document.ts';
import { readImageFile } from './read-image-file.ts';

const MM_PER_PIXEL = 25.4 / 96;

/** Whether a file says that it is an image. What it is shows when it is read. */
export function isImageFile(file: File): boolean {
  return file.type.startsWith('image/');
}

/**
 * Puts an image file at the caret, as one step of undo. While it is read the user may go on typing: it goes
 * where the caret is then.
 * @returns words for the user when it was not inserted; null when it was
 */
export async function insertImage(
  document: EditedDocument,
  file: File,
  makeId: () => string,
): Promise<string | null> {
  const read = await readImageFile(file);
  if (!read.ok) return read.error;
  document.settle();
  const live = document.live.get();
  const range = live?.caret() ?? null;
  if (live === null || range === null) return blockTexts.noCell;
  const { address } = live;
  const { report } = document.get();
  const richText = richTextAt(report, address);
  if (richText === undefined) return blockTexts.noCell;
  const used = imagesSize(imagesOf(withoutUnusedImages(report)));
  if (used + base64Size(read.value.data) > MAX_IMAGES_BYTES) {
    return blockTexts.reportFull(file.name, MAX_IMAGES_BYTES / 1_000_000);
  }
  const id = makeId();
  const block = imageBlock(id, read.value.width * MM_PER_PIXEL);
  const next = insertBlocks({ richText, range }, [block]);
  document.apply({
    update: (current) => setRichText(addImage(current, id, read.value), address, next.richText),
    caret: { address, range: next.range },
  });
  document.activate(address, next.range);
  return null;
}
