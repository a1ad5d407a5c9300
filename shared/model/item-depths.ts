import { isTextBlock } from './block.ts';
import type { RichText } from './rich-text.ts';

/**
 * How far each item is set in, in steps from the list's own edge: the levels that occur in its list are
 * counted, not those that are skipped, so that 一、 followed by (1) is set in by one step. A list is a run
 * of neighbouring items of one style, with the tables, images and flowcharts among them; 0 for blocks that are no items.
 */
export function itemDepths(richText: RichText): readonly number[] {
  const depths = new Array<number>(richText.length).fill(0);
  for (let first = 0; first < richText.length; ) {
    const end = listEnd(richText, first);
    const list = richText.slice(first, end).map((block) => levelOf(block));
    const occurring = [...new Set(list)].filter((level) => level !== null).sort((a, b) => a - b);
    list.forEach((level, i) => {
      if (level !== null) depths[first + i] = occurring.indexOf(level);
    });
    first = end;
  }
  return depths;
}

function levelOf(block: RichText[number]): number | null {
  return block.type === 'item' ? block.level : null;
}

/** Where the list that begins at `first` ends; the next block when none begins there. */
function listEnd(richText: RichText, first: number): number {
  const head = richText[first];
  let end = first + 1;
  if (head?.type !== 'item') return end;
  for (; end < richText.length; end += 1) {
    const block = richText[end];
    if (block !== undefined && !isTextBlock(block)) continue;
    if (block?.type !== 'item' || block.style !== head.style) break;
  }
  return end;
}
