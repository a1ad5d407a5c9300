import { bringImages } from '../../../shared/model/bring-images.ts';
import { imageBlock } from '../../../shared/model/image-block.ts';
import { insertBlocks } from '../../../shared/model/insert-blocks.ts';
import { addImage, type ReportImage } from '../../../shared/model/report-image.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { pasteTexts as texts } from '../../../shared/texts/paste.ts';
import type { PastedWithPictures } from '../../editor/clipboard.ts';
import { afterComposing } from '../../state/after-composing.ts';
import type { EditedDocument } from '../../state/document.ts';
import { MM_PER_PIXEL } from './insert-image.ts';
import { type PastePlace, placeByNow } from './paste-place.ts';
import { readDataUrl } from './read-data-url.ts';
import { readImageFile } from './read-image-file.ts';

/**
 * Puts foreign text with its pictures into a cell, as one step of undo. Pictures are made as those of files are.
 * While they are read the user may go on typing: the text goes where the caret is then, and where it was when
 * somebody has gone to another cell.
 * @returns words for the user: what was done, or why nothing was pasted
 */
export async function pasteWithPictures(
  document: EditedDocument,
  from: PastePlace,
  { blocks, pictures, leftOut, isNumbered }: PastedWithPictures,
  makeId: () => string,
): Promise<Result<string, string>> {
  const carried: Record<string, ReportImage> = {};
  for (const [id, url] of pictures) {
    const file = readDataUrl(url, id);
    const read = file === null ? null : await readImageFile(file);
    if (read?.ok === true) carried[id] = read.value.image;
  }
  const sized = blocks.map((block) => {
    const image = block.type === 'image' ? carried[block.imageId] : undefined;
    if (block.type !== 'image' || image === undefined) return block;
    return imageBlock(block.imageId, image.width * MM_PER_PIXEL, block.alt);
  });
  await afterComposing(document);
  const place = placeByNow(document, from);
  if (place === null || (!place.isHere && place.richText !== from.richText)) {
    return err(texts.placeChanged);
  }
  const brought = bringImages(document.get().report, sized, carried, makeId);
  const next = insertBlocks(place, brought.blocks, isNumbered);
  const { address, isHere } = place;
  document.apply({
    update: (current) =>
      setRichText(
        Object.entries(brought.images).reduce(
          (result, [id, image]) => addImage(result, id, image),
          current,
        ),
        address,
        next.richText,
      ),
    ...(isHere ? { caret: { address, range: next.range } } : {}),
  });
  if (isHere) document.activate(address, next.range);
  const missing = leftOut + brought.leftOut;
  const count = pictures.size - brought.leftOut;
  const told = count === 0 ? '' : texts.withPictures(count);
  return ok(missing === 0 ? told : told + texts.picturesLeftOut(missing));
}
