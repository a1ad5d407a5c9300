import { isTextBlock, type ListItem, MAX_LEVEL } from './block.ts';
import { type BlockRun, withChildren } from './list-edits.ts';
import { listPlaces } from './list-places.ts';
import type { RichText } from './rich-text.ts';

/**
 * Makes the items of a run deeper (1) or shallower (-1), each with the items below it, so that the shape of the
 * list stays.
 * @returns null when nothing can move: beyond the first or last level, or to a decimal number without the one above it
 */
export function shiftLevels(richText: RichText, run: BlockRun, by: 1 | -1): RichText | null {
  const { first, last } = withChildren(richText, run);
  const next = richText.map((block, i) =>
    block.type === 'item' && i >= first && i <= last
      ? { ...block, level: block.level + by }
      : block,
  );
  const moved = next.slice(first, last + 1).filter((block) => block.type === 'item');
  if (moved.length === 0 || !moved.every(({ level }) => level >= 0 && level <= MAX_LEVEL)) {
    return null;
  }
  for (let i = first; i <= last; i += 1) {
    const jump = decimalJump(next, i);
    if (jump > 1 && jump > decimalJump(richText, i)) return null;
  }
  return next;
}

/** By how many levels a decimal item is deeper than the one before it in its list; 1 where it begins at (1). */
function decimalJump(richText: RichText, index: number): number {
  const block = richText[index];
  if (block?.type !== 'item' || block.style !== 'decimal') return 0;
  const above = richText.slice(0, index).findLast(isTextBlock);
  const isListed = above?.type === 'item' && above.style === 'decimal';
  return block.level - (isListed ? above.level : -1);
}

/**
 * Makes the blocks of a run items of a level of the official order. Official items below one of them that are not in
 * the run go along with it, as far as there are levels; a decimal list becomes official as a whole.
 */
export function setOfficial(richText: RichText, run: BlockRun, level: number): RichText {
  const { last } = withChildren(richText, run);
  let by = 0;
  return toOfficial(richText, run, level).map((block, i) => {
    if (i < run.first || i > last) return block;
    const before = richText[i];
    const isInRun = i <= run.last;
    if (before?.type === 'paragraph' && isInRun) {
      return { ...before, type: 'item', style: 'official', level };
    }
    if (block.type !== 'item' || before?.type !== 'item' || before.style !== 'official')
      return block;
    if (isInRun) by = level - block.level;
    return { ...block, level: Math.min(Math.max(block.level + by, 0), MAX_LEVEL) };
  });
}

/**
 * How many items each item is below in its list, itself not counted: levels that are skipped do not count. -1 for
 * blocks that are no items. A list that goes on behind a paragraph is the same list.
 */
export function nestingDepths(richText: RichText): readonly number[] {
  let open: number[] = [];
  let list: ListItem | null = null;
  return richText.map((block) => {
    if (block.type === 'paragraph') list = null;
    if (block.type !== 'item') return -1;
    if (list?.style !== block.style && block.start !== 'continue') open = [];
    list = block;
    open = open.filter((level) => level < block.level);
    open.push(block.level);
    return open.length - 1;
  });
}

/**
 * The blocks of every list that a run touches, as indices: neighbouring items of one style, and those behind
 * paragraphs that go on counting from them.
 */
export function listsAt(richText: RichText, { first, last }: BlockRun): ReadonlySet<number> {
  const places = listPlaces(richText);
  const touched = new Set<number>();
  for (let i = first; i <= last; i += 1) {
    const head = places[i]?.head;
    if (head !== undefined) touched.add(head);
  }
  return new Set(places.flatMap((place, i) => (place && touched.has(place.head) ? [i] : [])));
}

/** The level of the official order where a list begins that nobody has given another: 1. */
const FIRST_OFFICIAL = 3;

/** The lists that a run touches in decimal numbers, whole and as deep as they were; plain lines of the run begin one. */
export function toDecimal(richText: RichText, run: BlockRun): RichText {
  const lists = listsAt(richText, run);
  const depths = nestingDepths(richText);
  return richText.map((block, i) => {
    if (block.type === 'paragraph' && i >= run.first && i <= run.last) {
      return { ...block, type: 'item', style: 'decimal', level: 0 };
    }
    if (block.type !== 'item' || block.style === 'decimal' || !lists.has(i)) return block;
    return { ...block, style: 'decimal', level: depths[i] ?? 0 };
  });
}

/**
 * The decimal lists that a run touches in numbers of the official order, whole and as deep as they were.
 * @param wanted the level for the first item of the run; 1. for the outermost items when left out. It gives way where
 *   deeper items would find no level.
 */
export function toOfficial(richText: RichText, run: BlockRun, wanted?: number): RichText {
  const lists = listsAt(richText, run);
  const depths = nestingDepths(richText);
  const isTurned = (i: number): boolean => {
    const block = richText[i];
    return block?.type === 'item' && block.style === 'decimal' && lists.has(i);
  };
  const turned = depths.filter((_depth, i) => isTurned(i));
  if (turned.length === 0) return richText;
  const first = depths.findIndex((_depth, i) => i >= run.first && isTurned(i));
  const base = wanted === undefined ? FIRST_OFFICIAL : wanted - (depths[first] ?? 0);
  const top = Math.max(0, Math.min(base, MAX_LEVEL - Math.max(...turned)));
  return richText.map((block, i) =>
    block.type === 'item' && isTurned(i)
      ? { ...block, style: 'official', level: top + (depths[i] ?? 0) }
      : block,
  );
}
