import { type Block, isTextBlock, listItem, type Paragraph } from './block.ts';
import { type Inline, textRun } from './inline.ts';
import { type NumberMarker, parseNumberMarker } from './number-marker.ts';
import { numberBlocks } from './numbering.ts';
import { blockInlines, blockText, normalizeRichText, type RichText } from './rich-text.ts';
import { sliceInlines } from './slice.ts';
import { blockId } from './text-facts.ts';

/** A number inside a line, and where it stands; UTF-16 units. */
interface Found extends NumberMarker {
  readonly at: number;
}

/**
 * Takes a block apart at the numbers that run through its text: 「…：(1)受理…(2)審查…」 becomes a
 * paragraph and two items. Only a series counts: 1, 2, 3 … of one kind, beginning with 1.
 * @returns the blocks in its place; null when the text holds no series of at least two
 */
export function splitInlineItems(block: Block): readonly Block[] | null {
  if (!isTextBlock(block)) return null;
  const text = blockText(block);
  const series = findSeries(text, (at) => isInField(block.children, at));
  const [first] = series;
  if (first === undefined) return null;
  const head = sliceInlines(block.children, 0, first.at);
  const items = series.map((found, i) =>
    listItem(
      found.style,
      found.level,
      sliceInlines(block.children, found.at + found.length, series[i + 1]?.at ?? text.length),
    ),
  );
  const isHeadBlank = text.slice(0, first.at).trim() === '';
  if (!isHeadBlank) return normalizeRichText([{ ...block, children: head }, ...items]);
  // What pointed at the block points at the first thing that it says.
  const id = blockId(block);
  const [firstItem, ...others] = items;
  if (firstItem === undefined || id === undefined) return normalizeRichText(items);
  return normalizeRichText([{ ...firstItem, id }, ...others]);
}

/** Whether a place in a line belongs to a field. */
function isInField(children: readonly Inline[], at: number): boolean {
  let start = 0;
  for (const inline of children) {
    const end = start + (inline.type === 'break' ? 1 : inline.text.length);
    if (at >= start && at < end) return inline.type === 'text' && inline.field !== undefined;
    start = end;
  }
  return false;
}

/**
 * The longest series from 1 on, in one kind of number; empty when there is none of two or more.
 * @param isOther whether a place belongs to something that is no number of an item: a reference to one
 */
function findSeries(text: string, isOther: (at: number) => boolean): readonly Found[] {
  const all = findMarkers(text).filter(({ at }) => !isOther(at));
  let best: readonly Found[] = [];
  for (const start of all) {
    if (start.value !== 1) continue;
    const series = [start];
    for (const next of all) {
      const last = series.at(-1);
      const isSame = next.style === start.style && next.level === start.level;
      if (isSame && last !== undefined && next.at > last.at && next.value === last.value + 1) {
        series.push(next);
      }
    }
    if (series.length > best.length) best = series;
  }
  return best.length >= 2 ? best : [];
}

function findMarkers(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const marker = parseNumberMarker(text.slice(at, at + 24));
    if (marker === null || /^\s/u.test(text.slice(at))) continue;
    const isBracketed = /^[(（]/u.test(text.slice(at));
    // 「第 3.」 or 「共 12、」 is no item: a number without brackets must follow a pause.
    if (!isBracketed && at > 0 && !/[\s。；：，、！？:;]/u.test(text.charAt(at - 1))) continue;
    found.push({ ...marker, at });
    at += marker.length - 1;
  }
  return found;
}

/**
 * Puts items back into one line with their numbers written out: the reverse of `splitInlineItems`.
 * Tables and images cannot stand in a line: the caller leaves lists with them as they are.
 * @param richText the whole text, because a number follows from its place
 * @param from index of the first block to join; @param to index of the last one
 */
export function joinItemsInline(richText: RichText, from: number, to: number): Paragraph {
  const labels = numberBlocks(richText);
  const children = richText.slice(from, to + 1).flatMap((block, i) => {
    const label = labels[from + i];
    return label === null || label === undefined
      ? blockInlines(block)
      : [textRun(label), ...blockInlines(block)];
  });
  const [joined] = normalizeRichText([{ type: 'paragraph', children }]);
  return joined?.type === 'paragraph' ? joined : { type: 'paragraph', children };
}
