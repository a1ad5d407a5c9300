import { type Block, isTextBlock, type ObjectBlock } from '../model/block.ts';
import { captionOf, withCaption } from '../model/caption.ts';
import { flowchartPieces, pieceInlines, withFlowchartPieces } from '../model/flowchart-block.ts';
import { type Inline, inlinesText } from '../model/inline.ts';
import type { TableBlock } from '../model/table-block.ts';

/** A piece of a block that text belongs together in: a line of text, a cell of a small table, a box of a flowchart, a caption. */
export interface Segment {
  /** Where it begins in the block's text; UTF-16 units. */
  readonly start: number;
  readonly inlines: readonly Inline[];
}

/** UTF-16 units of an inline, as hits count them. */
export function inlineSize(inline: Inline): number {
  return inline.type === 'break' ? 1 : inline.text.length;
}

/** The pieces of a block in reading order, with their places as `blockText` counts them; a caption comes last. */
export function segmentsOf(block: Block): readonly Segment[] {
  if (isTextBlock(block)) return [{ start: 0, inlines: block.children }];
  const caption = captionOf(block);
  const pieces = [...ownPieces(block), ...(caption === null ? [] : [pieceInlines(caption)])];
  let start = 0;
  return pieces.map((inlines) => {
    const segment = { start, inlines };
    // One unit for what parts this piece from the next.
    start += inlinesText(inlines).length + 1;
    return segment;
  });
}

function ownPieces(block: TableBlock | ObjectBlock): readonly (readonly Inline[])[] {
  if (block.type === 'table') return block.rows.flat();
  return block.type === 'image' ? [] : flowchartPieces(block).map(pieceInlines);
}

/** A block's text as its pieces are placed in it: its own, and its caption behind it. */
export function searchedText(block: Block): string {
  return segmentsOf(block)
    .map(({ inlines }) => inlinesText(inlines))
    .join('\n');
}

/** The block with other inlines in its pieces, in the same order. */
export function withSegments(block: Block, pieces: readonly (readonly Inline[])[]): Block {
  const caption = captionOf(block);
  if (isTextBlock(block) || caption === null) return withOwnSegments(block, pieces);
  const words = inlinesText(pieces.at(-1) ?? []);
  return withCaption(withOwnSegments(block, pieces.slice(0, -1)), words);
}

function withOwnSegments<Any extends Block>(
  block: Any,
  pieces: readonly (readonly Inline[])[],
): Any;
function withOwnSegments(block: Block, pieces: readonly (readonly Inline[])[]): Block {
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
