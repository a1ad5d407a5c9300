import { isTextBlock } from '../../model/block.ts';
import { captionOf } from '../../model/caption.ts';
import { inlinesText, textRun } from '../../model/inline.ts';
import { numberBlocks } from '../../model/numbering.ts';
import { blockText, type RichText } from '../../model/rich-text.ts';
import { isBlankLine } from './inline-key.ts';
import type { PictureMarks } from './picture-marks.ts';
import { itemKey, labelValue, paragraphKey, tableKey } from './word-lines.ts';

/** A line that an exported text prints, and the block that it belongs to. */
export interface BaseLine {
  readonly key: string;
  readonly text: string;
  readonly block: number;
  readonly isCaption: boolean;
  /** The number before it, as it was printed; null for all but items. */
  readonly value: number | null;
}

/** The lines of a text as it is printed, in the order in which a document has them. Blank ones are none. */
export function baseLines(printed: RichText, pictures: PictureMarks): readonly BaseLine[] {
  const labels = numberBlocks(printed);
  return printed.flatMap((block, i): readonly BaseLine[] => {
    if (isTextBlock(block)) {
      if (isBlankLine(block.children) && block.type === 'paragraph') return [];
      const key =
        block.type === 'item' ? itemKey(block, block.children) : paragraphKey(block.children);
      const text = inlinesText(block.children);
      return [{ key, text, block: i, isCaption: false, value: labelValue(labels[i] ?? '') }];
    }
    const key = block.type === 'table' ? tableKey(block.rows) : pictures.keyOfBlock(block);
    const own = { key, text: blockText(block), block: i, isCaption: false, value: null };
    const caption = captionOf(block);
    if (caption === null) return [own];
    const below = {
      key: paragraphKey([textRun(caption)]),
      text: caption,
      block: i,
      isCaption: true,
      value: null,
    };
    return block.type === 'table' ? [below, own] : [own, below];
  });
}
