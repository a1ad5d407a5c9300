import { align } from '../../diff/align.ts';
import { createLikeness } from '../../diff/likeness.ts';
import { type ExpectedRow, NO_KEY } from './expected-rows.ts';

/** A row of a document, as far as it is known by something. */
export interface FoundRow {
  readonly key: string;
  readonly wording: string;
  /** All its text, for rows whose wording was changed. */
  readonly text: string;
  readonly anchors: readonly string[];
}

/** By what rows were found again. */
export interface MatchedRows {
  /** For each found row the index of the expected one, or null. */
  readonly matches: readonly (number | null)[];
  readonly byAnchor: number;
  readonly byWording: number;
}

/** Wordings that have less in common are of different rows. */
const MIN_LIKENESS = 0.45;

/**
 * Finds the rows of a report among those of a document: by their anchors, by their wording in their order, then by
 * the likeness of what is left between those. Each is found once.
 * @param anchorOf the anchor that the program gives to a row
 */
export function matchRows(
  expected: readonly ExpectedRow[],
  expectedTexts: readonly string[],
  found: readonly FoundRow[],
  anchorOf: (rowId: string) => string,
): MatchedRows {
  const matches: (number | null)[] = found.map(() => null);
  const taken = new Set<number>();
  const take = (at: number, index: number): void => {
    matches[at] = index;
    taken.add(index);
  };
  const byAnchor = new Map(expected.map(({ row }, i) => [anchorOf(row.id), i]));
  found.forEach(({ anchors }, at) => {
    const index = anchors.map((name) => byAnchor.get(name)).find((one) => one !== undefined);
    if (index !== undefined && !taken.has(index)) take(at, index);
  });
  const anchored = taken.size;
  matchByOrder(expected, found, matches, taken, take);
  matchByLikeness(expected, expectedTexts, found, matches, taken, take);
  return { matches, byAnchor: anchored, byWording: taken.size - anchored };
}

function matchByOrder(
  expected: readonly ExpectedRow[],
  found: readonly FoundRow[],
  matches: readonly (number | null)[],
  taken: ReadonlySet<number>,
  take: (at: number, index: number) => void,
): void {
  const left = expected.flatMap(({ key }, i) => (taken.has(i) ? [] : [{ key, i }]));
  const open = found.flatMap(({ key }, at) =>
    matches[at] === null && key !== NO_KEY ? [{ key, at }] : [],
  );
  const stretches = align(
    left.map(({ key }) => key),
    open.map(({ key }) => key),
  );
  for (const { kind, before, after } of stretches ?? []) {
    if (kind !== 'equal') continue;
    left.slice(...before).forEach(({ i }, k) => {
      const at = open[after[0] + k]?.at;
      if (at !== undefined) take(at, i);
    });
  }
}

function matchByLikeness(
  expected: readonly ExpectedRow[],
  expectedTexts: readonly string[],
  found: readonly FoundRow[],
  matches: readonly (number | null)[],
  taken: ReadonlySet<number>,
  take: (at: number, index: number) => void,
): void {
  const likeness = createLikeness();
  for (const [at, row] of found.entries()) {
    if (matches[at] !== null || row.key === NO_KEY) continue;
    const before = matches.slice(0, at).findLast((one) => one !== null) ?? -1;
    const after = matches.slice(at + 1).find((one) => one !== null) ?? expected.length;
    let best = -1;
    let score = MIN_LIKENESS;
    // Rows were moved seldom: first those between its neighbours, then all.
    for (const isNear of [true, false]) {
      expected.forEach((candidate, i) => {
        if (taken.has(i) || (isNear && (i <= before || i >= after))) return;
        // Rows without wording of their own are known by what is written in them.
        const like = Math.max(
          candidate.wording === '' ? 0 : likeness(candidate.wording, row.wording),
          0.9 * likeness(expectedTexts[i] ?? '', row.text),
        );
        if (like > score) [best, score] = [i, like];
      });
      if (best >= 0 || (isNear && after - before > 1 && expected.length > 400)) break;
    }
    if (best >= 0) take(at, best);
  }
}
