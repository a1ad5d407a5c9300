import { type Block, isTextBlock } from '../model/block.ts';
import { flowchartPieces, pieceInlines, withFlowchartPieces } from '../model/flowchart-block.ts';
import { type Inline, inlinesText } from '../model/inline.ts';

/** A piece of a block that text belongs together in: a line of text, a cell of a small table, a box of a flowchart. */
export interface Segment {
  /** Where it begins in the block's text; UTF-16 units. */
  readonly start: number;
  readonly inlines: readonly Inline[];
}

/** The pieces of a block in reading order, with their places as `blockText` counts them. An image has none. */
export function segmentsOf(block: Block): readonly Segment[] {
  if (block.type === 'image') return [];
  if (isTextBlock(block)) return [{ start: 0, inlines: block.children }];
  const pieces =
    block.type === 'table' ? block.rows.flat() : flowchartPieces(block).map(pieceInlines);
  let start = 0;
  return pieces.map((inlines) => {
    const segment = { start, inlines };
    // One unit for what parts this piece from the next.
    start += inlinesText(inlines).length + 1;
    return segment;
  });
}

/** The block with other inlines in its pieces, in the same order. */
export function withSegments(block: Block, pieces: readonly (readonly Inline[])[]): Block {
  if (block.type === 'image') return block;
  if (block.type === 'flowchart') return withFlowchartPieces(block, pieces.map(inlinesText));
  if (isTextBlock(block)) return { ...block, children: pieces[0] ?? block.children };
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
