import type { RichText } from './rich-text.ts';

/**
 * For each block, the shallowest level of the list it is in: indents are counted from it. A list is a run of
 * neighbouring items of one style, with the tables and images among them; 0 for blocks that are no items.
 */
export function baseLevels(richText: RichText): readonly number[] {
  const bases = new Array<number>(richText.length).fill(0);
  for (let first = 0; first < richText.length; ) {
    const head = richText[first];
    if (head?.type !== 'item') {
      first += 1;
      continue;
    }
    let base = head.level;
    let end = first + 1;
    for (; end < richText.length; end += 1) {
      const block = richText[end];
      if (block?.type === 'table' || block?.type === 'image') continue;
      if (block?.type !== 'item' || block.style !== head.style) break;
      base = Math.min(base, block.level);
    }
    for (let i = first; i < end; i += 1) if (richText[i]?.type === 'item') bases[i] = base;
    first = end;
  }
  return bases;
}
