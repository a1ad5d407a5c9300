import { type ListItem, type ListStart, listItem } from './block.ts';
import type { NumberMarker } from './number-marker.ts';
import { countBlocks, numberBlocks } from './numbering.ts';
import { blockText, type RichText } from './rich-text.ts';

/**
 * The item, without its text, that a block becomes whose text begins with a number. The number that was
 * written is the one that stands there: the list above goes on where it comes to that number by itself, past
 * deeper items and past paragraphs; otherwise the item says its number. 1 always begins anew.
 * @param marker the number at the beginning of the block's text
 * @returns null where no item can have that number: 0, or (1.2.3) without a list that leads to it
 */
export function typedItem(
  richText: RichText,
  index: number,
  marker: NumberMarker,
): ListItem | null {
  const block = richText[index];
  if (block === undefined) return null;
  const written = blockText(block).slice(0, marker.length).normalize('NFKC').replace(/\s/gu, '');
  for (const start of startsFor(marker)) {
    const item = listItem(marker.style, marker.level, [], start);
    if (isNumbered(richText.with(index, item), index, marker, written)) return item;
  }
  return null;
}

/** What an item may be told, from the least on. */
function startsFor({ style, value }: NumberMarker): readonly (ListStart | undefined)[] {
  if (value < 1) return [];
  // In the decimal series the levels above are a part of the number: (2.1) begins nothing anew.
  return value === 1 && style === 'official' ? [undefined, 1] : [undefined, 'continue', value];
}

function isNumbered(
  richText: RichText,
  index: number,
  marker: NumberMarker,
  written: string,
): boolean {
  if (marker.style === 'decimal') return numberBlocks(richText)[index] === written;
  return countBlocks(richText)[index]?.counters.at(-1) === marker.value;
}
