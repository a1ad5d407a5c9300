/** Two things that should be the same, or one that has no counterpart. */
export type Pair<A, B> = readonly [A, B] | readonly [A, undefined] | readonly [undefined, B];

/**
 * Lays two lists side by side so that one thing missing, added or changed does not make everything after
 * it look different: what is equal at both ends is paired first, and what remains between is paired in order.
 */
export function alignLists<A, B>(
  a: readonly A[],
  b: readonly B[],
  isSame: (a: A, b: B) => boolean,
): readonly Pair<A, B>[] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && isSameAt(a, start, b, start, isSame)) start += 1;
  let end = 0;
  while (end < shorter - start && isSameAt(a, a.length - 1 - end, b, b.length - 1 - end, isSame)) {
    end += 1;
  }
  const pairs: Pair<A, B>[] = [];
  const pairUp = (fromA: number, toA: number, fromB: number, toB: number): void => {
    for (let i = 0; i < Math.max(toA - fromA, toB - fromB); i += 1) {
      const left = fromA + i < toA ? a[fromA + i] : undefined;
      const right = fromB + i < toB ? b[fromB + i] : undefined;
      if (left !== undefined && right !== undefined) pairs.push([left, right]);
      else if (left !== undefined) pairs.push([left, undefined]);
      else if (right !== undefined) pairs.push([undefined, right]);
    }
  };
  pairUp(0, start, 0, start);
  pairUp(start, a.length - end, start, b.length - end);
  pairUp(a.length - end, a.length, b.length - end, b.length);
  return pairs;
}

function isSameAt<A, B>(
  a: readonly A[],
  i: number,
  b: readonly B[],
  k: number,
  isSame: (a: A, b: B) => boolean,
): boolean {
  const left = a[i];
  const right = b[k];
  return left !== undefined && right !== undefined && isSame(left, right);
}
