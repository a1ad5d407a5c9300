import {
  type Block,
  isTextBlock,
  type ListItem,
  listItem,
  MAX_LEVEL,
  type TextBlock,
} from './block.ts';
import { type Inline, inlinesText, textRun } from './inline.ts';
import {
  endsInPause,
  findInlineNumbers,
  type InlineNumber,
  isFoundAgain,
  runOn,
  type WrittenNumber,
} from './inline-series.ts';
import { keepNumbers } from './keep-numbers.ts';
import { nestingDepths } from './list-levels.ts';
import { BRACKETED_LEVEL } from './number-marker.ts';
import { countBlocks, numberBlocks } from './numbering.ts';
import { blockInlines, blockText, normalizeRichText, type RichText } from './rich-text.ts';
import { sliceInlines } from './slice.ts';
import { blockId } from './text-facts.ts';

/** A text in which blocks have taken the place of others. */
export interface Replaced {
  readonly richText: RichText;
  /** The last of the new blocks. */
  readonly last: number;
}

/**
 * Takes a block apart at the numbers that run through its text: 「…：(1)受理…(2)審查…」 becomes a
 * paragraph and two items, numbers inside of an item's text items below it. Every number stays the one that was
 * written, and that of every block behind. Below an item whose own level is as deep (A. with (1) in it) they become
 * the next level's numbers, (A): as (1) they would be items beside those above it.
 * @returns null when the text holds no such numbers, or no level can print them
 */
export function splitInlineItems(richText: RichText, index: number): Replaced | null {
  const block = richText[index];
  if (!isTextBlock(block)) return null;
  const text = blockText(block);
  const numbers = numbersIn(block);
  const [first] = numbers;
  if (first === undefined) return null;
  const isHeadBlank = text.slice(0, first.at).trim() === '';
  // An item prints a number of its own, text or not; of a paragraph without text nothing is left.
  const isGone = isHeadBlank && block.type === 'paragraph';
  const counts = countBlocks(richText).map((count) => count?.counters ?? null);
  const before = richText.slice(0, index).findLastIndex(isTextBlock);
  const places =
    block.type === 'item'
      ? placeBelow(numbers, block, counts[index] ?? [])
      : isGone
        ? placeBehind(numbers, richText[before], counts[before] ?? [])
        : numbers;
  if (places === null) return null;
  const items = places.map(({ style, level }, i) => {
    const { at, length } = numbers[i] ?? first;
    return listItem(
      style,
      level,
      sliceInlines(block.children, at + length, numbers[i + 1]?.at ?? text.length),
    );
  });
  const head = isGone ? [] : [{ ...block, children: sliceInlines(block.children, 0, first.at) }];
  const next = normalizeRichText([
    ...richText.slice(0, index),
    ...head,
    ...(isGone ? withId(items, blockId(block)) : items),
    ...richText.slice(index + 1),
  ]);
  const wanted = [
    ...counts.slice(0, index + head.length),
    ...places.map(({ path }) => path),
    ...counts.slice(index + 1),
  ];
  return { richText: keepNumbers(next, wanted), last: index + head.length + items.length - 1 };
}

function numbersIn({ children }: TextBlock): readonly InlineNumber[] {
  return findInlineNumbers(inlinesText(children), (at) => isInField(children, at));
}

/** What pointed at a paragraph points at the first thing that it says. */
function withId(items: readonly ListItem[], id: string | undefined): readonly ListItem[] {
  return items.map((item, i) => (i === 0 && id !== undefined ? { ...item, id } : item));
}

type Place = Pick<InlineNumber, 'style' | 'level' | 'path'>;

/**
 * Where the numbers in an item's text stand, as items below it.
 * @param counters the numbers of that item
 * @returns null when there is no level for them
 */
function placeBelow(
  numbers: readonly InlineNumber[],
  item: ListItem,
  counters: readonly number[],
): readonly Place[] | null {
  const isDecimal = numbers.some(({ style }) => style === 'decimal');
  const outermost = Math.min(...numbers.map(({ level }) => level));
  if (item.style === 'official') {
    if (isDecimal || outermost > item.level) return numbers;
    const by = item.level + 1 - outermost;
    return within(numbers.map((number) => ({ ...number, level: number.level + by })));
  }
  if (isDecimal) return outermost > item.level ? numbers : null;
  // Below (1) there is (1.1) only: another kind of number would end the list.
  const levels = nestingDepths(numbers.map(({ level }) => listItem('official', level)));
  let path = counters;
  const places = numbers.map(({ path: own }, i): Place => {
    const level = item.level + 1 + (levels[i] ?? 0);
    path = [...path.slice(0, level), own.at(-1) ?? 1];
    return { style: 'decimal', level, path };
  });
  return within(places);
}

function within(places: readonly Place[]): readonly Place[] | null {
  return places.every(({ level }) => level <= MAX_LEVEL) ? places : null;
}

/** Where the numbers of a paragraph without other words stand: (2) and (3) behind (1) of a decimal list go on with it. */
function placeBehind(
  numbers: readonly InlineNumber[],
  above: Block | undefined,
  counters: readonly number[],
): readonly Place[] {
  const first = numbers[0]?.path[0];
  const goesOn =
    above?.type === 'item' &&
    above.style === 'decimal' &&
    first === (counters[0] ?? 0) + 1 &&
    numbers.every(({ style, level }) => style === 'official' && level === BRACKETED_LEVEL);
  return goesOn ? numbers.map(({ path }) => ({ style: 'decimal', level: 0, path })) : numbers;
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
 * Puts items into one line with their numbers written out: the reverse of `splitInlineItems`. Where a text would run
 * into the number behind it (1999 and 2.) a 「；」 parts them, which stays in the item when the line is split again. What
 * stands behind keeps its numbers. Tables and images cannot stand in a line: the caller leaves lists with them as they
 * are.
 * @param from index of the first block to join; @param to index of the last one
 */
export function joinItemsInline(richText: RichText, from: number, to: number): RichText {
  const labels = numberBlocks(richText);
  const counts = countBlocks(richText).map((count) => count?.counters ?? null);
  const children: Inline[] = [];
  /** From the last number on, with the sign before that: nothing earlier matters. */
  let line = '';
  let last: WrittenNumber | null = null;
  for (let i = from; i <= to; i += 1) {
    const block = richText[i];
    if (block === undefined) continue;
    const text = blockText(block);
    const label = labels[i] ?? null;
    if (label === null) {
      const separator = runOn(line, text) ? SEPARATOR : '';
      children.push(textRun(separator), ...blockInlines(block));
      line += separator + text;
      continue;
    }
    const isFirst = i === from || !isNextTo(block, richText[i - 1]);
    const number = numberBehind(line, last, { label, isFirst }, text);
    children.push(textRun(number), ...blockInlines(block));
    const at = line.length + number.indexOf(label);
    const start = Math.max(0, at - 1);
    last = { at: at - start, label, isFirst };
    line = (line + number).slice(start) + text;
  }
  const joined = normalizeRichText(
    richText.toSpliced(from, to - from + 1, { type: 'paragraph', children }),
  );
  return keepNumbers(joined, counts.toSpliced(from, to - from + 1, null));
}

const SEPARATOR = '；';

/** Whether an item does not begin a series of its own behind a block. */
function isNextTo(block: Block, above: Block | undefined): boolean {
  if (block.type !== 'item' || above?.type !== 'item') return false;
  return above.style === block.style && above.level >= block.level;
}

/**
 * A number as it must be written behind a line to be found again in front of its text, and the last one with it; as
 * little as possible is added: 「；」 before it, a space behind it (1. 5 公頃).
 */
function numberBehind(
  line: string,
  last: WrittenNumber | null,
  { label, isFirst }: Omit<WrittenNumber, 'at'>,
  text: string,
): string {
  const found = [label, SEPARATOR + label, `${label} `, `${SEPARATOR}${label} `].find((written) => {
    const next = line + written + text;
    const at = line.length + written.indexOf(label);
    const isLastFound = last === null || !isFoundAgain(line, last) || isFoundAgain(next, last);
    return isLastFound && isFoundAgain(next, { at, label, isFirst });
  });
  return found ?? (endsInPause(line) ? label : SEPARATOR + label);
}
