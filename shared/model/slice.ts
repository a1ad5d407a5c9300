import { type Block, isObjectBlock, isTextBlock, paragraph } from './block.ts';
import { captionOf, captionSeries } from './caption.ts';
import type { CaretPosition, CaretRange } from './caret.ts';
import { flowchartLines } from './flowchart-lines.ts';
import { type Inline, inlinesText } from './inline.ts';
import { numberBlocks } from './numbering.ts';
import { blockText, normalizeRichText, type RichText } from './rich-text.ts';
import { placeInTable, type TableBlock } from './table-block.ts';

/** The two ends of a range in reading order. */
export function orderedRange(range: CaretRange): { from: CaretPosition; to: CaretPosition } {
  const { anchor, focus } = range;
  const forward =
    anchor.block < focus.block || (anchor.block === focus.block && anchor.offset <= focus.offset);
  return forward ? { from: anchor, to: focus } : { from: focus, to: anchor };
}

/**
 * The part of a rich text inside a range: what copying takes along. A part of one block, or of one cell of a
 * table, is a plain paragraph; of a table of which several cells are touched, their rows.
 */
export function sliceRichText(richText: RichText, range: CaretRange): RichText {
  const { from, to } = orderedRange(range);
  const blocks = richText.slice(from.block, to.block + 1).map((block, i): Block => {
    const start = i === 0 ? from.offset : 0;
    const end = from.block + i === to.block ? to.offset : Number.MAX_SAFE_INTEGER;
    return slicePart(block, start, end);
  });
  const only = blocks[0];
  if (blocks.length === 1 && isTextBlock(only)) {
    return normalizeRichText([paragraph(only.children)]);
  }
  return normalizeRichText(blocks);
}

function slicePart(block: Block, start: number, end: number): Block {
  if (isObjectBlock(block)) return block;
  if (block.type === 'table') return slicePartOfTable(block, start, end);
  return { ...block, children: sliceInlines(block.children, start, end) };
}

function slicePartOfTable(table: TableBlock, start: number, end: number): Block {
  const from = placeInTable(table, start);
  const to = placeInTable(table, end);
  if (from.row === to.row && from.column === to.column) {
    const cell = table.rows[from.row]?.[from.column] ?? [];
    return paragraph(sliceInlines(cell, from.offset, to.offset));
  }
  const rest = cutTable(cutTable(table, 0, start), end, Number.MAX_SAFE_INTEGER);
  return { ...rest, rows: rest.rows.slice(from.row, to.row + 1) };
}

/** A table without the text between two offsets of it. Its shape stays. */
export function cutTable(table: TableBlock, start: number, end: number): TableBlock {
  let at = 0;
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const { length } = inlinesText(cell);
      const from = Math.min(Math.max(start - at, 0), length);
      const to = Math.min(Math.max(end - at, 0), length);
      at += length + 1;
      if (from >= to) return cell;
      return [...sliceInlines(cell, 0, from), ...sliceInlines(cell, to, length)];
    }),
  );
  return { ...table, rows };
}

/**
 * The inlines between two places of a block; UTF-16 units, a line break counts as one. A field is never cut:
 * it belongs whole to the part in which it begins.
 */
export function sliceInlines(
  children: readonly Inline[],
  start: number,
  end: number,
): readonly Inline[] {
  const result: Inline[] = [];
  let at = 0;
  for (const inline of children) {
    const size = inline.type === 'break' ? 1 : inline.text.length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, size);
    if (inline.type === 'text' && inline.field !== undefined) {
      if (at >= start && at < end) result.push(inline);
    } else if (from < to) {
      result.push(
        inline.type === 'break' ? inline : { ...inline, text: inline.text.slice(from, to) },
      );
    }
    at += size;
  }
  return result;
}

/**
 * A rich text as plain lines with its numbers in front, as it would be read aloud or pasted into a mail. A table's
 * caption is the line above it, that of an image or a flowchart the line below.
 */
export function labelledText(richText: RichText): string {
  const labels = numberBlocks(richText);
  return richText
    .map((block, i) => {
      const caption = captionOf(block);
      const lines = linesOf(block, labels[i] ?? '');
      if (caption === null) return lines;
      return captionSeries(block) === 'table' ? `${caption}\n${lines}` : `${lines}\n${caption}`;
    })
    .join('\n');
}

function linesOf(block: Block, label: string): string {
  if (block.type === 'image') return `（圖片：${block.alt}）`;
  if (block.type === 'flowchart') return flowchartLines(block).join('\n');
  return `${label}${blockText(block)}`;
}
