import { diffArrays } from 'diff';

/** A stretch of two lists: what they share, or what only one of them has. */
export interface Stretch {
  readonly kind: 'equal' | 'insert' | 'delete';
  /** From where to where in the first list; empty for an insertion. */
  readonly before: readonly [from: number, to: number];
  /** From where to where in the second list; empty for a deletion. */
  readonly after: readonly [from: number, to: number];
}

/**
 * The most insertions and deletions that are looked for. The work grows with its square, so that any two
 * lists are compared within a bound that does not depend on the clock.
 */
export const MAX_EDITS = 1200;

/**
 * The shortest way from one list to another, as stretches that cover both in order. Null when they are further
 * apart than `MAX_EDITS`: whoever asks has something coarser to fall back to.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): readonly Stretch[] | null {
  const head = countSame(before, after, isSame);
  const tail = Math.min(
    countSame(before.toReversed(), after.toReversed(), isSame),
    Math.min(before.length, after.length) - head,
  );
  const middle = shortest(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    isSame,
  );
  if (middle === null) return null;
  const sizes = [
    { kind: 'equal' as const, size: head },
    ...middle,
    { kind: 'equal' as const, size: tail },
  ];
  let [i, k] = [0, 0];
  return sizes.flatMap(({ kind, size }) => {
    if (size === 0) return [];
    const [from, at] = [i, k];
    if (kind !== 'insert') i += size;
    if (kind !== 'delete') k += size;
    return [{ kind, before: [from, i] as const, after: [at, k] as const }];
  });
}

type Step = { readonly kind: Stretch['kind']; readonly size: number };

function shortest<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly Step[] | null {
  if (before.length === 0 || after.length === 0) {
    return [
      { kind: 'delete', size: before.length },
      { kind: 'insert', size: after.length },
    ];
  }
  const found = diffArrays([...before], [...after], {
    comparator: isSame,
    maxEditLength: MAX_EDITS,
  });
  return (
    found?.map(({ count, added, removed }) => ({
      kind: added ? 'insert' : removed ? 'delete' : 'equal',
      size: count,
    })) ?? null
  );
}

function countSame<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): number {
  const most = Math.min(a.length, b.length);
  let i = 0;
  for (; i < most; i += 1) {
    const [left, right] = [a[i], b[i]];
    if (left === undefined || right === undefined || !isSame(left, right)) break;
  }
  return i;
}
