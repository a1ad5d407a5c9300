import type { CellAddress } from './address.ts';
import type { Block } from './block.ts';
import type { CaretPosition, CaretRange } from './caret.ts';
import { type Inline, inlinesText, withComments } from './inline.ts';
import { blockInlines, blockText, normalizeRichText, type RichText } from './rich-text.ts';
import { orderedRange, sliceInlines } from './slice.ts';
import { cellStarts } from './table-block.ts';

// Words that are commented on carry the ids of their threads. Nothing else says where a comment belongs, so
// that words take their comments along wherever an edit takes them.

/** A stretch of words that one thread is about. */
export interface Anchor {
  readonly address: CellAddress;
  /** From the first to the last sign. */
  readonly range: CaretRange;
}

/** Puts a thread on the words in a range; breaks, tables' rules and images carry none. */
export function markRange(richText: RichText, range: CaretRange, threadId: string): RichText {
  const { from, to } = orderedRange(range);
  const marked = richText.map((block, index) => {
    if (index < from.block || index > to.block) return block;
    const start = index === from.block ? from.offset : 0;
    const end = index === to.block ? to.offset : Number.MAX_SAFE_INTEGER;
    return mapLines(block, (line, at) => markLine(line, start - at, end - at, threadId));
  });
  return normalizeRichText(marked);
}

function markLine(
  line: readonly Inline[],
  start: number,
  end: number,
  threadId: string,
): readonly Inline[] {
  if (end <= 0 || start >= end) return line;
  const text = inlinesText(line);
  // A sign outside the BMP is two units: it is commented on whole.
  const from = isInsidePair(text, start) ? start - 1 : start;
  const to = isInsidePair(text, end) ? end + 1 : end;
  const marked = sliceInlines(line, from, to).map((inline) =>
    inline.type === 'text' ? withComments(inline, [...(inline.comments ?? []), threadId]) : inline,
  );
  return [
    ...sliceInlines(line, 0, from),
    ...marked,
    ...sliceInlines(line, to, Number.MAX_SAFE_INTEGER),
  ];
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** A block with each of its lines changed: its own, or a table's cells. `at` is where a line begins in the block's text. */
export function mapLines(
  block: Block,
  change: (line: readonly Inline[], at: number) => readonly Inline[],
): Block {
  if (block.type === 'table') {
    const starts = cellStarts(block);
    const rows = block.rows.map((row, i) =>
      row.map((cell, k) => change(cell, starts[i]?.[k] ?? 0)),
    );
    return rows.every((row, i) => row.every((cell, k) => cell === block.rows[i]?.[k]))
      ? block
      : { ...block, rows };
  }
  if (!('children' in block)) return block;
  const children = change(block.children, 0);
  return children === block.children ? block : { ...block, children };
}

/** Keeps only those anchors of a text that a test allows; the same object when all stay. */
export function keepAnchors(richText: RichText, isKept: (threadId: string) => boolean): RichText {
  const keepRun = (inline: Inline): Inline => {
    if (inline.type !== 'text' || inline.comments === undefined) return inline;
    return inline.comments.every(isKept)
      ? inline
      : withComments(inline, inline.comments.filter(isKept));
  };
  let changed = false;
  const kept = richText.map((block) =>
    mapLines(block, (line) => {
      const next = line.map(keepRun);
      if (next.every((inline, i) => inline === line[i])) return line;
      changed = true;
      return next;
    }),
  );
  return changed ? normalizeRichText(kept) : richText;
}

/** The threads that a text is commented with. */
export function threadIdsIn(richText: RichText): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const block of richText) {
    for (const inline of blockInlines(block)) {
      if (inline.type === 'text') for (const id of inline.comments ?? []) ids.add(id);
    }
  }
  return ids;
}

/** From where to where each thread of a text reaches. */
export function anchorRanges(richText: RichText): ReadonlyMap<string, CaretRange> {
  const ranges = new Map<string, { anchor: CaretPosition; focus: CaretPosition }>();
  richText.forEach((block, index) => {
    mapLines(block, (line, start) => {
      let at = start;
      for (const inline of line) {
        const size = inline.type === 'break' ? 1 : inline.text.length;
        for (const id of commentsOf(inline)) {
          const anchor = ranges.get(id)?.anchor ?? { block: index, offset: at };
          ranges.set(id, { anchor, focus: { block: index, offset: at + size } });
        }
        at += size;
      }
      return line;
    });
  });
  return ranges;
}

/** The threads of an inline; a break has none. */
export function commentsOf(inline: Inline | undefined): readonly string[] {
  return inline?.type === 'text' ? (inline.comments ?? []) : [];
}

/** The text in a range in one line: what a comment on it is about. */
export function wordsIn(richText: RichText, range: CaretRange): string {
  const { from, to } = orderedRange(range);
  return richText
    .slice(from.block, to.block + 1)
    .map((block, i, all) => {
      const start = i === 0 ? from.offset : 0;
      const end = i === all.length - 1 ? to.offset : undefined;
      return blockText(block).slice(start, end);
    })
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a range holds any signs that a comment can be put on. */
export function hasWords(richText: RichText, range: CaretRange): boolean {
  return (
    threadIdsIn(
      markRange(
        keepAnchors(richText, () => false),
        range,
        'x',
      ),
    ).size > 0
  );
}
