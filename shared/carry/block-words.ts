import type { Block } from '../model/block.ts';
import { captionOf } from '../model/caption.ts';
import type { ImageBlock } from '../model/image-block.ts';
import { blockText } from '../model/rich-text.ts';
import { carryTexts as texts } from '../texts/carry.ts';

/** What a picture says where it is not drawn: its caption and what it shows, or at least that it is one. */
export function pictureWords({ caption = '', alt }: Pick<ImageBlock, 'caption' | 'alt'>): string {
  return texts.picture([...new Set([caption, alt])].filter((words) => words.trim() !== ''));
}

/**
 * What a block says where it is read and not drawn, without its number. Only a blank line says nothing: a picture, a
 * table or a flowchart is named even where there is no word in it.
 */
export function blockWords(block: Block): string {
  if (block.type === 'image') return pictureWords(block);
  const text = blockText(block);
  if (block.type === 'paragraph' || block.type === 'item') return text;
  const words = text.trim() === '' ? texts.blankObject[block.type] : text;
  const caption = captionOf(block);
  return caption === null ? words : `${words}\n${texts.caption(caption)}`;
}
