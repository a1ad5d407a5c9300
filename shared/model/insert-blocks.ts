import { type Block, isObjectBlock, isTextBlock, type Paragraph, paragraph } from './block.ts';
import { type CaretPosition, type CaretRange, collapsedAt } from './caret.ts';
import { deleteRange } from './delete-range.ts';
import { type Inline, inlinesText, textRun } from './inline.ts';
import { keepNumbers } from './keep-numbers.ts';
import { countBlocks, numberBlocks } from './numbering.ts';
import { resumeLists } from './resume-lists.ts';
import { blockText, normalizeRichText, type RichText } from './rich-text.ts';
import { sliceInlines } from './slice.ts';
import { cellStart, placeInTable, type TableBlock } from './table-block.ts';

/** A text and the selection in it. */
export interface SelectedText {
  readonly richText: RichText;
  readonly range: CaretRange;
}

/**
 * Puts blocks in place of the selection. A line of text is parted at the caret, and the first of several blocks goes on
 * in it unless it has a number of its own; in a cell of a small table only inlines can stand: blocks become lines
 * there, a table its text, and images and flowcharts come behind the table. After a selected image or flowchart they come behind it. A
 * list that they come into goes on behind them.
 * @param isNumbered whether somebody has read numbers in front of them already, which are to stay; else they go on
 *   with the list that they come to
 */
export function insertBlocks(
  text: SelectedText,
  blocks: RichText,
  isNumbered = false,
): SelectedText {
  if (blocks.length > 0 && isInTable(text) && blocks.every(isObjectBlock))
    return behindTable(text, blocks);
  const { richText, range } = isCollapsed(text.range)
    ? text
    : deleteRange(text.richText, text.range);
  const at = range.focus;
  const block = richText[at.block];
  if (block === undefined || blocks.length === 0) return { richText, range };
  if (block.type === 'table') {
    const written = intoCell(richText, at, block, blocks);
    const objects = blocks.filter(isObjectBlock);
    return { ...behindTable(written, objects), range: written.range };
  }
  const whole = canonicalBlocks(blocks);
  const counts = isNumbered ? countBlocks(whole) : [];
  const numbers = whole.map((_block, i) => counts[i]?.counters ?? null);
  const put = (before: RichText, next: NumberedBlocks, after: RichText): SelectedText => {
    const inserted = replacing(richText, at.block, before, next, after);
    return { ...inserted, richText: resumeLists(richText, inserted.richText) };
  };
  const all: NumberedBlocks = { blocks: whole, numbers };
  if (isObjectBlock(block)) return put([block], all, []);
  const head = sliceInlines(block.children, 0, at.offset);
  const tail = sliceInlines(block.children, at.offset, Number.MAX_SAFE_INTEGER);
  // A line goes on behind the blocks with all that is its own; an empty item stays where it is, a paragraph goes.
  const isEmptyHead = head.length === 0 && (block.type === 'paragraph' || tail.length > 0);
  // A line that is not parted is the same line.
  if (isEmptyHead) return put([], all, tail.length === 0 ? [] : [block]);
  const [first] = whole;
  const goesOn = whole.length > 1 && isParagraph(first);
  const line = tail.length === 0 ? block : { ...block, children: head };
  return put(
    [goesOn ? { ...block, children: [...head, ...first.children] } : line],
    goesOn ? { blocks: whole.slice(1), numbers: numbers.slice(1) } : all,
    // What stood behind the caret goes on as a line without a count of its own.
    tail.length === 0 ? [] : [paragraph(tail)],
  );
}

function isParagraph(block: Block | undefined): block is Paragraph {
  return block?.type === 'paragraph';
}

/** Blocks that stand one behind the other as they are: a line between two tables, none behind the last one. */
function canonicalBlocks(blocks: RichText): RichText {
  return normalizeRichText([...blocks, paragraph()]).slice(0, -1);
}

/** Blocks to be put in, and the numbers that they are to print (see `keepNumbers`). */
interface NumberedBlocks {
  readonly blocks: RichText;
  readonly numbers: readonly (readonly number[] | null)[];
}

function isInTable({ richText, range: { anchor, focus } }: SelectedText): boolean {
  return anchor.block === focus.block && richText[focus.block]?.type === 'table';
}

/** Puts images and flowcharts behind the table that the caret is in; no cell of it can hold them. */
function behindTable({ richText, range }: SelectedText, objects: RichText): SelectedText {
  const at = range.focus.block;
  const last = at + objects.length;
  return {
    richText: normalizeRichText(richText.toSpliced(at + 1, 0, ...objects)),
    range: collapsedAt({ block: last, offset: 0 }),
  };
}

function isCollapsed({ anchor, focus }: CaretRange): boolean {
  return anchor.block === focus.block && anchor.offset === focus.offset;
}

function replacing(
  richText: RichText,
  index: number,
  before: RichText,
  { blocks, numbers }: NumberedBlocks,
  after: RichText,
): SelectedText {
  const last = normalizeRichText([...richText.slice(0, index), ...before, ...blocks]);
  // Normalizing may have put a paragraph between two tables, or behind the last one: count from the end.
  const added = blocks.at(-1);
  let place = last.length - 1;
  while (place > 0 && added !== undefined && last[place]?.type !== added.type) place -= 1;
  const put = normalizeRichText([
    ...last.slice(0, place + 1),
    ...after,
    ...richText.slice(index + 1),
  ]);
  const first = place + 1 - blocks.length;
  const next = keepNumbers(
    put,
    put.map((_block, i) => numbers[i - first] ?? null),
  );
  const found = next[place];
  const offset = found !== undefined && isTextBlock(found) ? blockText(found).length : 0;
  return { richText: next, range: collapsedAt({ block: place, offset }) };
}

function intoCell(
  richText: RichText,
  at: CaretPosition,
  table: TableBlock,
  blocks: RichText,
): SelectedText {
  const inlines = asInlines(blocks);
  const { row, column, offset } = placeInTable(table, at.offset);
  const cells = table.rows[row] ?? [];
  const cell = cells[column] ?? [];
  const next = [
    ...sliceInlines(cell, 0, offset),
    ...inlines,
    ...sliceInlines(cell, offset, Number.MAX_SAFE_INTEGER),
  ];
  const changed = { ...table, rows: table.rows.with(row, cells.with(column, next)) };
  const end = cellStart(changed, { row, column }) + offset + inlinesText(inlines).length;
  return {
    richText: normalizeRichText(richText.with(at.block, changed)),
    range: collapsedAt({ block: at.block, offset: end }),
  };
}

function asInlines(blocks: RichText): readonly Inline[] {
  const labels = numberBlocks(blocks);
  const lines = blocks.flatMap((block: Block, i): (readonly Inline[])[] => {
    if (isObjectBlock(block)) return [];
    if (!isTextBlock(block)) return [[textRun(blockText(block))]];
    const label = labels[i] ?? null;
    return [label === null ? block.children : [textRun(label), ...block.children]];
  });
  const inlines = lines.flatMap((line, i): readonly Inline[] =>
    i === 0 ? line : [{ type: 'break' }, ...line],
  );
  const [clean] = normalizeRichText([paragraph(inlines)]);
  return isTextBlock(clean) ? clean.children : [];
}
