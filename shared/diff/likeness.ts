import { diffTokens } from './tokens.ts';

/**
 * How much two texts have in common: 1 when equal, 0 when they share nothing. Pairs of neighbouring pieces are
 * counted (Dice), because it takes a time that grows with the length only.
 */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : createLikeness()(a, b);
}

/** The same for many texts that are compared with each other: each is taken to pieces once. */
export function createLikeness(): typeof likeness {
  const known = new Map<string, Pieces>();
  const piecesOf = (text: string): Pieces => {
    const found = known.get(text) ?? countPairs(text);
    known.set(text, found);
    return found;
  };
  return (a, b) => {
    if (a === b) return 1;
    const [left, right] = [piecesOf(a), piecesOf(b)];
    const [few, many] = left.counts.size <= right.counts.size ? [left, right] : [right, left];
    let shared = 0;
    for (const [pair, count] of few.counts) {
      shared += Math.min(count, many.counts.get(pair) ?? 0);
    }
    return (2 * shared) / (left.size + right.size);
  };
}

interface Pieces {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function countPairs(text: string): Pieces {
  const all = pairs(text);
  const counts = new Map<string, number>();
  for (const pair of all) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, size: all.length };
}

/** The pieces two by two, the ends with nothing. */
function pairs(text: string): readonly string[] {
  const tokens = ['', ...diffTokens(text), ''];
  return tokens.slice(1).map((token, i) => `${tokens[i]}\u0000${token}`);
}
