import type { Block } from '../model/block.ts';
import { type Inline, inlinesText } from '../model/inline.ts';

/** A piece of a block that text belongs together in: a whole line of text, or one cell of a small table. */
export interface Segment {
  /** Where it begins in the block's text; UTF-16 units. */
  readonly start: number;
  readonly inlines: readonly Inline[];
}

/** The pieces of a block in reading order, with their places as `blockText` counts them. An image has none. */
export function segmentsOf(block: Block): readonly Segment[] {
  if (block.type === 'image') return [];
  if (block.type !== 'table') return [{ start: 0, inlines: block.children }];
  let start = 0;
  return block.rows.flat().map((inlines) => {
    const segment = { start, inlines };
    // One unit for what parts this cell from the next.
    start += inlinesText(inlines).length + 1;
    return segment;
  });
}

/** The block with other inlines in its pieces, in the same order. */
export function withSegments(block: Block, pieces: readonly (readonly Inline[])[]): Block {
  if (block.type === 'image') return block;
  if (block.type !== 'table') return { ...block, children: pieces[0] ?? block.children };
  let at = 0;
  return {
    ...block,
    rows: block.rows.map((row) =>
      row.map((cell) => {
        const next = pieces[at] ?? cell;
        at += 1;
        return next;
      }),
    ),
  };
}
