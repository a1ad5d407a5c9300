import * as v from 'valibot';

/** The narrowest and widest an image is printed, in millimetres: A4 less its margins. */
export const MIN_IMAGE_MM = 5;
export const MAX_IMAGE_MM = 170;

/** An image among the blocks of rich text. The picture itself is in the report's `images`. */
export interface ImageBlock {
  readonly type: 'image';
  /** Key in `Report.images`. */
  readonly imageId: string;
  /** What the image shows, for those who do not see it; empty while nobody has said. */
  readonly alt: string;
  /** The width it is printed at; less where its column is narrower. */
  readonly widthMm: number;
  /** What is printed under it behind its number; left out when it has neither. Never blank, one line. */
  readonly caption?: string;
  /** Only given when something points at it; unique in the report. */
  readonly id?: string;
}

export const imageBlockSchema = v.looseObject({
  type: v.literal('image'),
  imageId: v.pipe(v.string(), v.minLength(1)),
  alt: v.string(),
  widthMm: v.pipe(v.number(), v.minValue(MIN_IMAGE_MM), v.maxValue(MAX_IMAGE_MM)),
  caption: v.exactOptional(v.string()),
  id: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
});

/** An image block; the width is brought into the allowed range. */
export function imageBlock(imageId: string, widthMm: number, alt = ''): ImageBlock {
  return { type: 'image', imageId, alt, widthMm: imageWidth(widthMm) };
}

/** A width that can be printed, in tenths of a millimetre. */
export function imageWidth(widthMm: number): number {
  return Math.round(Math.min(MAX_IMAGE_MM, Math.max(MIN_IMAGE_MM, widthMm)) * 10) / 10;
}
