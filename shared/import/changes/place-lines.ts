import { align } from '../../diff/align.ts';
import { likeness } from '../../diff/likeness.ts';

/** A line of fixed wording that a report prints outside of its tables. */
export interface FixedLine {
  readonly text: string;
  readonly isHeading: boolean;
  /** Words that only this line begins with: a field's label. Left out where there are none. */
  readonly lead?: string;
}

export interface StreamLine {
  readonly text: string;
  readonly isHeading: boolean;
}

const MIN_LIKENESS = 0.55;

/**
 * Finds fixed lines again among the lines of a document, in their order: those that are the same, then those
 * that are alike between them.
 * @returns for each fixed line the index of its line; null when it is not there any more
 */
export function placeLines(
  fixed: readonly FixedLine[],
  lines: readonly StreamLine[],
): readonly (number | null)[] {
  const places: (number | null)[] = fixed.map(() => null);
  const known = new Set(fixed.map(({ text }) => text));
  const candidates = lines.flatMap(({ text }, at) => (known.has(text) ? [{ text, at }] : []));
  const stretches = align(
    fixed.map(({ text }) => text),
    candidates.map(({ text }) => text),
  );
  for (const { kind, before, after } of stretches ?? []) {
    if (kind !== 'equal') continue;
    for (let i = 0; i < before[1] - before[0]; i += 1) {
      places[before[0] + i] = candidates[after[0] + i]?.at ?? null;
    }
  }
  const taken = new Set(places);
  fixed.forEach(({ text, isHeading, lead }, i) => {
    if (places[i] !== null) return;
    const from = (places.slice(0, i).findLast((at) => at !== null) ?? -1) + 1;
    const to = places.slice(i + 1).find((at) => at !== null) ?? lines.length;
    let score = MIN_LIKENESS;
    for (let at = from; at < to; at += 1) {
      const line = lines[at];
      if (line === undefined || taken.has(at)) continue;
      // A heading that was reworded is a heading still.
      const isLed = lead !== undefined && line.text.startsWith(lead);
      const like = isLed ? 1 : likeness(text, line.text) + (isHeading && line.isHeading ? 0.25 : 0);
      if (like > score) {
        places[i] = at;
        score = like;
      }
    }
    if (places[i] !== null) taken.add(places[i] ?? null);
  });
  return places;
}
