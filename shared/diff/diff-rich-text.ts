import type { Block } from '../model/block.ts';
import { blockText, type RichText } from '../model/rich-text.ts';
import { sameValue } from '../model/same-value.ts';
import { align } from './align.ts';
import { type DiffRun, diffText } from './diff-text.ts';
import { likeness } from './likeness.ts';

/**
 * What became of one block. `same` is equal in every respect; `restyled` has the same text, but other marks,
 * level, picture …; `changed` has other text.
 */
export type BlockDiff =
  | { readonly kind: 'same' | 'restyled'; readonly before: Block; readonly after: Block }
  | {
      readonly kind: 'changed';
      readonly before: Block;
      readonly after: Block;
      readonly runs: readonly DiffRun[];
    }
  | { readonly kind: 'deleted'; readonly before: Block }
  | { readonly kind: 'inserted'; readonly after: Block };

/** Blocks with less in common are not one that was changed, but one that went and one that came. */
const MIN_LIKENESS = 0.4;

/**
 * How one rich text became another, block by block in reading order: every block of `before` and every one
 * of `after` is in it exactly once. Blocks are paired by being the same; between those, in their order, by being alike.
 */
export function diffRichText(before: RichText, after: RichText): readonly BlockDiff[] {
  const stretches = align(before, after, sameValue);
  if (stretches === null) return pairAlike(before, after);
  const result: BlockDiff[] = [];
  let [gone, come]: [Block[], Block[]] = [[], []];
  const flush = (): void => {
    result.push(...pairAlike(gone, come));
    [gone, come] = [[], []];
  };
  for (const stretch of stretches) {
    const old = before.slice(...stretch.before);
    const now = after.slice(...stretch.after);
    if (stretch.kind !== 'equal') {
      gone.push(...old);
      come.push(...now);
      continue;
    }
    flush();
    old.forEach((block, i) => {
      const other = now[i];
      if (other !== undefined) result.push({ kind: 'same', before: block, after: other });
    });
  }
  flush();
  return result;
}

/** Pairs what went with what came, in order; the first block that is alike is taken. */
function pairAlike(gone: readonly Block[], come: readonly Block[]): readonly BlockDiff[] {
  const result: BlockDiff[] = [];
  let next = 0;
  for (const before of gone) {
    const at = findAlike(before, come, next);
    const after = come[at];
    if (after === undefined) {
      result.push({ kind: 'deleted', before });
      continue;
    }
    for (const inserted of come.slice(next, at)) result.push({ kind: 'inserted', after: inserted });
    result.push(pair(before, after));
    next = at + 1;
  }
  for (const after of come.slice(next)) result.push({ kind: 'inserted', after });
  return result;
}

/** How many blocks further on an alike one is looked for: beyond, the work would grow with the square. */
const LOOK_AHEAD = 30;

function findAlike(before: Block, come: readonly Block[], from: number): number {
  const near = come.slice(from, from + LOOK_AHEAD);
  const found = near.findIndex((after) => isAlike(before, after));
  return found < 0 ? -1 : from + found;
}

function isAlike(before: Block, after: Block): boolean {
  const [a, b] = [blockText(before), blockText(after)];
  if (a === b) return a !== '' || before.type === after.type;
  if (a === '' || b === '') return false;
  // One that was only added to is the same one, however much came.
  return a.includes(b) || b.includes(a) || likeness(a, b) >= MIN_LIKENESS;
}

function pair(before: Block, after: Block): BlockDiff {
  const [a, b] = [blockText(before), blockText(after)];
  return a === b
    ? { kind: 'restyled', before, after }
    : { kind: 'changed', before, after, runs: diffText(a, b) };
}
