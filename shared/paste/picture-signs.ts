import { type Block, isTextBlock } from '../model/block.ts';
import { imageBlock, MIN_IMAGE_MM } from '../model/image-block.ts';
import type { Inline } from '../model/inline.ts';
import { blockInlines, type RichText } from '../model/rich-text.ts';

// While foreign text becomes blocks, a picture in it is one sign of the text. The signs are of the last private
// plane: names with signs of an office's own making use those of the BMP and of plane 15.

const FIRST = 0x10f000;
const SIGNS = /[\u{10F000}-\u{10FFFD}]/gu;

/** More pictures than this in one paste are not taken. */
export const MAX_PICTURE_SIGNS = 100;

/** The sign of a picture, by its place among them from 0. */
export function pictureSign(index: number): string {
  return String.fromCodePoint(FIRST + index);
}

/** A text without signs that could be taken for pictures. */
export function withoutPictureSigns(text: string): string {
  return text.replace(SIGNS, '');
}

/** A picture that was copied with text. */
export interface PastedPicture {
  /** The id by which an image block shows it until it is in a report. */
  readonly imageId: string;
  readonly alt: string;
}

/**
 * Makes image blocks of the signs. A picture inside a line stands behind that line, one in a table behind the table,
 * so that no text is parted; a line of pictures alone becomes them. The width is set when a picture is read.
 */
export function placePictures(blocks: RichText, pictures: readonly PastedPicture[]): RichText {
  return blocks.flatMap((block): readonly Block[] => {
    const images = blockInlines(block).flatMap((inline) => {
      const signs = inline.type === 'text' ? (inline.text.match(SIGNS) ?? []) : [];
      return signs.flatMap((sign) => {
        const picture = pictures[(sign.codePointAt(0) ?? 0) - FIRST];
        return picture === undefined
          ? []
          : [imageBlock(picture.imageId, MIN_IMAGE_MM, picture.alt)];
      });
    });
    if (images.length === 0) return [block];
    const rest = withoutSigns(block, pictures.length);
    const isNothing = isTextBlock(rest) && rest.children.every(isBlankInline);
    return isNothing ? images : [rest, ...images];
  });
}

/** The block without the signs of that many pictures; a sign beyond them is one of the text. */
function withoutSigns(block: Block, count: number): Block {
  const isText = (sign: string): boolean => (sign.codePointAt(0) ?? 0) - FIRST >= count;
  const clean = (line: readonly Inline[]): readonly Inline[] =>
    line.flatMap((inline): readonly Inline[] => {
      if (inline.type !== 'text') return [inline];
      const text = inline.text.replace(SIGNS, (sign) => (isText(sign) ? sign : ''));
      return text === '' ? [] : [{ ...inline, text }];
    });
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(clean)) };
  return isTextBlock(block) ? { ...block, children: clean(block.children) } : block;
}

function isBlankInline(inline: Inline): boolean {
  return inline.type === 'break' || inline.text.trim() === '';
}
