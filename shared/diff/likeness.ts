import { diffTokens } from './tokens.ts';

/**
 * How much two texts have in common: 1 when equal, 0 when they share nothing. Pairs of neighbouring pieces are
 * counted (Dice), because it takes a time that grows with the length only.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  const size = left.length + right.length;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    counts.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / size;
}

/** The pieces two by two, the ends with nothing. */
function pairs(text: string): readonly string[] {
  const tokens = ['', ...diffTokens(text), ''];
  return tokens.slice(1).map((token, i) => `${tokens[i]}\u0000${token}`);
}
