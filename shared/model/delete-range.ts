import { type Block, isObjectBlock, isTextBlock, paragraph } from './block.ts';
import { type CaretPosition, type CaretRange, collapsedAt } from './caret.ts';
import { resumeLists } from './resume-lists.ts';
import { blockText, normalizeRichText, type RichText } from './rich-text.ts';
import { cutTable, orderedRange, sliceInlines } from './slice.ts';
import { blockId } from './text-facts.ts';

/** What is left after deleting, and where the caret goes. */
export interface Deleted {
  readonly richText: RichText;
  readonly range: CaretRange;
}

/**
 * Deletes a range that may begin or end inside a table. A table, image or flowchart that lies in it whole goes; of a
 * table that it only touches the touched cells are emptied, so that a table is never broken. Two lines of
 * text become one.
 */
export function deleteRange(richText: RichText, range: CaretRange): Deleted {
  const { from, to } = orderedRange(range);
  const first = richText[from.block];
  const last = richText[to.block];
  if (first === undefined || last === undefined) return { richText, range: collapsedAt(from) };
  const middle =
    from.block === to.block ? within(first, from.offset, to.offset) : joined(first, from, last, to);
  const blocks = richText.toSpliced(from.block, to.block - from.block + 1, ...middle);
  const left = normalizeRichText(blocks.length === 0 ? [paragraph()] : blocks);
  return { richText: resumeLists(richText, left), range: collapsedAt(nearest(left, from)) };
}

function within(block: Block, from: number, to: number): readonly Block[] {
  if (isObjectBlock(block)) return [];
  if (block.type === 'table') return [cutTable(block, from, to)];
  const children = [
    ...sliceInlines(block.children, 0, from),
    ...sliceInlines(block.children, to, Number.MAX_SAFE_INTEGER),
  ];
  return [{ ...block, children }];
}

function joined(
  first: Block,
  from: CaretPosition,
  last: Block,
  to: CaretPosition,
): readonly Block[] {
  const before = headOf(first, from.offset);
  const after = tailOf(last, to.offset);
  if (before === null) return after === null ? [] : [after];
  if (after === null) return [before];
  if (!isTextBlock(before) || !isTextBlock(after)) return [before, after];
  const whole = { ...before, children: [...before.children, ...after.children] };
  // Nothing is left of the first line's words: what pointed at it must not point at the others.
  if (from.offset > 0 || before.type === 'paragraph') return [whole];
  const { id: _gone, ...bare } = before;
  const id = blockId(after);
  const isEmpty = after.children.length === 0;
  return [{ ...bare, ...(id === undefined || isEmpty ? {} : { id }), children: whole.children }];
}

/** What is left of the block in which the range begins; null when it goes whole. */
function headOf(block: Block, offset: number): Block | null {
  if (isTextBlock(block)) {
    return { ...block, children: sliceInlines(block.children, 0, offset) };
  }
  if (offset === 0 || isObjectBlock(block)) return null;
  return cutTable(block, offset, Number.MAX_SAFE_INTEGER);
}

/** What is left of the block in which the range ends; null when it goes whole. */
function tailOf(block: Block, offset: number): Block | null {
  if (isTextBlock(block)) {
    return { ...block, children: sliceInlines(block.children, offset, Number.MAX_SAFE_INTEGER) };
  }
  // The range ends in front of it: a place in an image is the one before it.
  if (offset === 0 || isObjectBlock(block)) return block;
  return offset >= blockText(block).length ? null : cutTable(block, 0, offset);
}

function nearest(richText: RichText, { block, offset }: CaretPosition): CaretPosition {
  const index = Math.min(block, richText.length - 1);
  const found = richText[index];
  const end = found === undefined || isObjectBlock(found) ? 0 : blockText(found).length;
  return { block: index, offset: index < block ? end : Math.min(offset, end) };
}
