import {
  type Block,
  isObjectBlock,
  isTextBlock,
  type Paragraph,
  paragraph,
  type TextBlock,
} from './block.ts';
import { type CaretPosition, type CaretRange, collapsedAt } from './caret.ts';
import { deleteRange } from './delete-range.ts';
import { type Inline, inlinesText, textRun } from './inline.ts';
import { keepNumbers } from './keep-numbers.ts';
import { countBlocks, numberBlocks } from './numbering.ts';
import { resumeLists } from './resume-lists.ts';
import { blockText, normalizeRichText, type RichText } from './rich-text.ts';
import { sliceInlines } from './slice.ts';
import { cellStart, placeInTable, type TableBlock } from './table-block.ts';
import { blockId } from './text-facts.ts';

/** A text and the selection in it. */
export interface SelectedText {
  readonly richText: RichText;
  readonly range: CaretRange;
}

/**
 * Puts blocks in place of the selection. A line of text is parted at the caret: the first of several blocks goes on
 * in it unless it has a number of its own, and what stood behind the caret goes on in the last of them where that is
 * text. In a cell of a small table only inlines can stand: blocks become lines there, a table its text, and images and
 * flowcharts come behind the table. After a selected image or flowchart they come behind it. A list that they come into
 * goes on behind them.
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
  const all: NumberedBlocks = { blocks: whole, numbers };
  const put = (parts: Parts): SelectedText => {
    const inserted = replacing(richText, at.block, parts);
    return { ...inserted, richText: resumeLists(richText, inserted.richText) };
  };
  const last = whole.at(-1);
  if (isTextBlock(last) && whole.length > 1 && at.offset === 0 && takesWords(block, last)) {
    const others = { blocks: whole.slice(0, -1), numbers: numbers.slice(0, -1) };
    const above = put({ before: [], put: others, after: [block], behind: 0 });
    return writeInFront(above.richText, above.range.focus.block + 1, last.children);
  }
  return put(parted(block, at.offset, all));
}

/** Whether the words of the last of the blocks in front of a line can begin that line, which stays what it is. */
function takesWords(line: Block, last: TextBlock): boolean {
  if (!isTextBlock(line) || blockText(line) === '') return false;
  if (last.type === 'paragraph') return true;
  return line.type === 'item' && line.style === last.style && line.level === last.level;
}

function writeInFront(richText: RichText, index: number, words: readonly Inline[]): SelectedText {
  const line = richText[index];
  const written = isTextBlock(line)
    ? richText.with(index, { ...line, children: [...words, ...line.children] })
    : richText;
  return {
    richText: normalizeRichText(written),
    range: collapsedAt({ block: index, offset: inlinesText(words).length }),
  };
}

/** What comes in place of the block that the caret is in. */
interface Parts {
  readonly before: RichText;
  readonly put: NumberedBlocks;
  readonly after: RichText;
  /** UTF-16 units of what stood behind the caret and goes on in the last block that is put in. */
  readonly behind: number;
}

function parted(block: Exclude<Block, TableBlock>, offset: number, all: NumberedBlocks): Parts {
  if (isObjectBlock(block)) return { before: [block], put: all, after: [], behind: 0 };
  const { blocks: whole } = all;
  const head = sliceInlines(block.children, 0, offset);
  const tail = sliceInlines(block.children, offset, Number.MAX_SAFE_INTEGER);
  const last = whole.at(-1);
  const goesOnInLast = whole.length > 1 && tail.length > 0 && isTextBlock(last);
  const behind = goesOnInLast ? inlinesText(tail).length : 0;
  const joined: NumberedBlocks = goesOnInLast
    ? { ...all, blocks: whole.with(-1, { ...last, children: [...last.children, ...tail] }) }
    : all;
  // A line goes on behind the blocks with all that is its own; an empty item stays where it is, a paragraph goes.
  if (head.length === 0 && (block.type === 'paragraph' || tail.length > 0)) {
    if (goesOnInLast) return { before: [], put: pointedAtAs(block, joined), after: [], behind };
    // A line that is not parted is the same line.
    return { before: [], put: all, after: tail.length === 0 ? [] : [block], behind };
  }
  const [first] = whole;
  const goesOnInLine = whole.length > 1 && isParagraph(first);
  const line = tail.length === 0 ? block : { ...block, children: head };
  return {
    before: [goesOnInLine ? { ...block, children: [...head, ...first.children] } : line],
    put: goesOnInLine
      ? { blocks: joined.blocks.slice(1), numbers: joined.numbers.slice(1) }
      : joined,
    // Behind what is no text it goes on as a line without a count of its own.
    after: goesOnInLast || tail.length === 0 ? [] : [paragraph(tail)],
    behind,
  };
}

/** Lets what pointed at a line point at the last of the blocks, which has its words now. */
function pointedAtAs(line: TextBlock, put: NumberedBlocks): NumberedBlocks {
  const id = blockId(line);
  const last = put.blocks.at(-1);
  if (id === undefined || last?.type !== 'item') return put;
  return { ...put, blocks: put.blocks.with(-1, { ...last, id }) };
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
  { before, put: { blocks, numbers }, after, behind }: Parts,
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
  const offset = found !== undefined && isTextBlock(found) ? blockText(found).length - behind : 0;
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
