import type { Block, ListStart } from './block.ts';
import { type ListLine, listPlaces } from './list-places.ts';
import type { RichText } from './rich-text.ts';

/** Where a line was before an edit: its index; or it is new, or was put into another list, where it counts by its place. */
export type Origin = number | 'new' | 'moved';

/**
 * What items are to be told so that a list goes on behind a paragraph that came into it, as if that were not there,
 * and begins where it began when its first item is gone. Behind its own list again, an item need not be told so.
 * @returns by index what an item is told from now on; undefined where its number follows from its place again
 */
export function resumedStarts(
  before: readonly ListLine[],
  after: readonly ListLine[],
  origins: readonly Origin[],
): ReadonlyMap<number, ListStart | undefined> {
  const places = listPlaces(before);
  const originPlaces = origins.map((origin) =>
    typeof origin === 'number' ? (places[origin] ?? null) : null,
  );
  const result = new Map<number, ListStart | undefined>();
  /** The lists of which there was an item already, by their heads. */
  const seen = new Set<number>();
  /** By style whether the last item is a new one, which the list may well go on with. */
  const isLastNew = new Map<string, boolean>();
  listPlaces(after).forEach((place, i) => {
    const line = after[i];
    if (place === null || line?.type !== 'item') return;
    const from = originPlaces[i] ?? null;
    const goesOn = from !== null && (seen.has(from.head) || isLastNew.get(line.style) === true);
    isLastNew.set(line.style, origins[i] === 'new');
    if (origins[i] === 'moved' && line.start === 'continue') result.set(i, undefined);
    if (from === null) return;
    seen.add(from.head);
    if (place.isBehindItem) {
      if (!from.isBehindItem && line.start === 'continue') result.set(i, undefined);
      return;
    }
    // The first item of a list, and one that was told its number, say themselves where they begin.
    if (from.head === origins[i] || typeof line.start === 'number') return;
    if (goesOn) {
      if (line.start !== 'continue') result.set(i, 'continue');
      return;
    }
    if (line.start === 'continue') result.set(i, undefined);
    const first = before[from.head];
    if (first?.type !== 'item' || typeof first.start !== 'number') return;
    const heir = after.findIndex(
      (one, k) => k >= i && isHeir(one, first.level) && originPlaces[k]?.head === from.head,
    );
    if (heir === -1) return;
    result.set(heir, first.start);
    // It may have moved down in its list.
    const old = origins.indexOf(from.head);
    const told = after[old];
    if (told?.type === 'item' && told.start === first.start) result.set(old, undefined);
  });
  return result;
}

/** Whether an item may take over where a list of that level begins. */
function isHeir(line: ListLine, level: number): boolean {
  return line.type === 'item' && line.level === level && typeof line.start !== 'number';
}

/**
 * A text after an edit, with lists that go on (see `resumedStarts`). Blocks that are the same objects as before are
 * the ones that were there.
 * @param moved blocks that were put into another list
 */
export function resumeLists(before: RichText, after: RichText, moved: RichText = []): RichText {
  const known = new Map<Block, number[]>();
  before.forEach((block, i) => {
    const indices = known.get(block);
    if (indices === undefined) known.set(block, [i]);
    else indices.push(i);
  });
  const origins = after.map((block): Origin => {
    return moved.includes(block) ? 'moved' : (known.get(block)?.shift() ?? 'new');
  });
  const starts = resumedStarts(before, after, origins);
  if (starts.size === 0) return after;
  return after.map((block, i) => {
    if (block.type !== 'item' || !starts.has(i)) return block;
    const { start: _before, ...rest } = block;
    const start = starts.get(i);
    return start === undefined ? rest : { ...rest, start };
  });
}
