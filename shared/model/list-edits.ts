import { type Block, isTextBlock, type ListItem, type ListStart } from './block.ts';
import { listPlaces } from './list-places.ts';
import { resumeLists } from './resume-lists.ts';
import type { RichText } from './rich-text.ts';

/** A run of blocks: index of the first and of the last one. */
export interface BlockRun {
  readonly first: number;
  readonly last: number;
}

/**
 * The blocks of a run and, behind an item at its end, all that is below an item of it, pictures and tables too: what
 * moves as one.
 */
export function withChildren(richText: RichText, { first, last }: BlockRun): BlockRun {
  const end = richText[last];
  if (end?.type !== 'item') return { first, last };
  const head = outermost(richText, { first, last }, end);
  let next = last + 1;
  while (isBelow(richText[next], head)) next += 1;
  return { first, last: next - 1 };
}

/** The outermost item of a run's last list: whatever is deeper behind the run is below this one, or one above it there. */
function outermost(richText: RichText, { first, last }: BlockRun, end: ListItem): ListItem {
  let head = end;
  for (let index = last - 1; index >= first; index -= 1) {
    const block = richText[index];
    if (block !== undefined && !isTextBlock(block)) continue;
    if (block?.type !== 'item' || block.style !== end.style) break;
    if (block.level < head.level) head = block;
  }
  return head;
}

/** Whether a block behind an item is below it. As for numbers, what is no text belongs to the item above it. */
function isBelow(block: Block | undefined, item: ListItem): boolean {
  if (block !== undefined && !isTextBlock(block)) return true;
  return block?.type === 'item' && block.style === item.style && block.level > item.level;
}

/**
 * Moves a run, with what is below it, past its neighbour: one item with everything below it, or one block. A list that
 * a paragraph comes into goes on behind it; items that come to another list count there.
 * @returns null at the beginning or end of the text
 */
export function moveBlocks(
  richText: RichText,
  run: BlockRun,
  by: 1 | -1,
): { readonly richText: RichText; readonly first: number } | null {
  const { first, last } = withChildren(richText, run);
  const moved = richText.slice(first, last + 1);
  const rest = richText.toSpliced(first, moved.length);
  const to = by === 1 ? unitEnd(rest, first) : unitStart(rest, first, moved);
  if (to === null) return null;
  const next = rest.toSpliced(to, 0, ...moved);
  const beside = [rest.slice(0, to).findLast(isTextBlock), rest.slice(to).find(isTextBlock)];
  const isOther = beside.some((block) => isOfOtherList(richText, first, block));
  return { richText: resumeLists(richText, next, isOther ? moved : []), first: to };
}

/** Whether an item is of another list than the one at a place, of the same style. */
function isOfOtherList(richText: RichText, index: number, other: Block | undefined): boolean {
  const own = richText[index];
  if (own?.type !== 'item' || other?.type !== 'item' || own.style !== other.style) return false;
  const places = listPlaces(richText);
  return places[index]?.head !== places[richText.indexOf(other)]?.head;
}

/** Where the unit that begins at `from` ends; null when there is none. */
function unitEnd(richText: RichText, from: number): number | null {
  if (richText[from] === undefined) return null;
  return withChildren(richText, { first: from, last: from }).last + 1;
}

/**
 * Where the unit that ends before `to` begins; null when there is none. An item goes past its sibling with
 * all below that, or past its parent alone; anything else past a whole item.
 */
function unitStart(richText: RichText, to: number, moved: RichText): number | null {
  if (to === 0) return null;
  const level = outerLevel(moved);
  // Pictures and tables pass each other one by one.
  let start = isTextBlock(moved[0]) ? ownerOf(richText, to - 1) : to - 1;
  for (;;) {
    const block = richText[start];
    const head = block?.type === 'item' && block.level > level ? parentOf(richText, start) : null;
    if (head === null) return start;
    start = head;
  }
}

/** The outermost level among items that move as one; -1 where they are not all items. */
function outerLevel(moved: RichText): number {
  if (moved[0]?.type !== 'item') return -1;
  const texts = moved.filter(isTextBlock);
  return Math.min(...texts.map((block) => (block.type === 'item' ? block.level : -1)));
}

/** The item that a picture or a table belongs to; the block itself where there is none, and of any other. */
function ownerOf(richText: RichText, index: number): number {
  let owner = index;
  while (owner >= 0 && !isTextBlock(richText[owner])) owner -= 1;
  return richText[owner]?.type === 'item' ? owner : index;
}

/** The item an item hangs below; null when there is none in its list. */
function parentOf(richText: RichText, index: number): number | null {
  const block = richText[index];
  if (block?.type !== 'item') return null;
  for (let above = index - 1; ; above -= 1) {
    const candidate = richText[above];
    if (candidate !== undefined && !isTextBlock(candidate)) continue;
    if (candidate?.type !== 'item' || candidate.style !== block.style) return null;
    if (candidate.level < block.level) return above;
  }
}

/** Tells an item where to begin to count; null lets its number follow from its place again. */
export function setListStart(
  richText: RichText,
  index: number,
  start: ListStart | null,
): RichText | null {
  const block = richText[index];
  if (block?.type !== 'item' || (block.start ?? null) === start) return null;
  const { start: _before, ...rest } = block;
  return richText.with(index, start === null ? rest : { ...rest, start });
}

/** The first item of the list an item is in; null for all but items. Pictures and tables do not end a list. */
export function listHead(richText: RichText, index: number): number | null {
  const block = richText[index];
  if (block?.type !== 'item') return null;
  let first = index;
  for (let at = index - 1; at >= 0; at -= 1) {
    const above = richText[at];
    if (!isTextBlock(above)) continue;
    if (above.type !== 'item' || above.style !== block.style) break;
    first = at;
  }
  return first;
}
