import { toBase64 } from '../../../shared/model/base64.ts';
import { readImageHeader } from '../../../shared/model/image-header.ts';
import {
  type ImageType,
  MAX_IMAGE_BYTES,
  MAX_IMAGE_SIDE,
  type ReportImage,
} from '../../../shared/model/report-image.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import { blockTexts } from '../../../shared/texts/blocks.ts';

/** No photograph is larger; a file beyond it is not even read. */
const MAX_FILE_BYTES = 40_000_000;
/** Beyond it decoding would take more memory than office PCs have to spare (4 bytes a pixel). */
const MAX_PIXELS = 60_000_000;
/** Where kind and size stand: behind all that cameras write in front of the picture. */
const HEADER_BYTES = 1_000_000;

/** A picture made of a file. */
export interface ReadImage {
  readonly image: ReportImage;
  /** Whether it has fewer pixels than the file had. */
  readonly isSmaller: boolean;
}

/**
 * Makes a picture for the report of a file: drawn anew, so that nothing but the picture is kept (no place, no
 * camera), at most 1600 pixels wide and high, and small enough for a report.
 * @returns the picture, or words for the user
 */
export async function readImageFile(file: File): Promise<Result<ReadImage, string>> {
  if (file.size > MAX_FILE_BYTES) {
    const megabytes = Math.round(file.size / 100_000) / 10;
    return err(blockTexts.fileTooLarge(file.name, megabytes, MAX_FILE_BYTES / 1_000_000));
  }
  const header = readImageHeader(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()));
  if (header === null) return err(blockTexts.notImage(file.name));
  if (header.width * header.height > MAX_PIXELS) {
    return err(blockTexts.tooManyPixels(file.name, header.width, header.height));
  }
  const bitmap = await decode(file);
  if (bitmap === null) return err(blockTexts.broken(file.name));
  try {
    const image = await shrink(bitmap, header.mime);
    return ok({ image, isSmaller: image.width < bitmap.width });
  } finally {
    bitmap.close();
  }
}

/** The picture, turned as its file says; null when it is broken. */
async function decode(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Draws a picture smaller and smaller until it fits. PNG keeps its sharp lines while it fits as PNG. */
async function shrink(bitmap: ImageBitmap, mime: ImageType): Promise<ReportImage> {
  let side = Math.min(MAX_IMAGE_SIDE, Math.max(bitmap.width, bitmap.height));
  for (;;) {
    const canvas = draw(bitmap, side, mime === 'image/jpeg');
    const { width, height } = canvas;
    if (mime === 'image/png') {
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      if (blob.size <= MAX_IMAGE_BYTES) return toImage(blob, 'image/png', width, height);
    }
    const opaque = mime === 'image/jpeg' ? canvas : draw(bitmap, side, true);
    for (const quality of [0.9, 0.8, 0.65]) {
      const blob = await opaque.convertToBlob({ type: 'image/jpeg', quality });
      if (blob.size <= MAX_IMAGE_BYTES) return toImage(blob, 'image/jpeg', width, height);
    }
    side = Math.round(side * 0.8);
  }
}

function draw(bitmap: ImageBitmap, side: number, isOpaque: boolean): OffscreenCanvas {
  const factor = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * factor));
  const height = Math.max(1, Math.round(bitmap.height * factor));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw an image on');
  if (isOpaque) {
    // JPEG knows no transparency: what shines through is paper.
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

async function toImage(
  blob: Blob,
  mime: ImageType,
  width: number,
  height: number,
): Promise<ReportImage> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { mime, data: toBase64(bytes), width, height };
}
