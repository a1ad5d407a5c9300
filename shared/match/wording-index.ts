/** Longer wordings are compared by their beginning: the rest tells nothing more. UTF-16 units. */
const COMPARED = 400;

/** How like two wordings are, 0 to 1, with what was found. */
export interface Likeness<T> {
  readonly value: T;
  readonly score: number;
}

interface Entry<T> {
  readonly value: T;
  readonly folded: string;
  readonly pairs: number;
}

/**
 * Finds the known wordings that are most like another one: by the pairs of neighbouring signs they share
 * (Dice's coefficient). A wording that is the whole beginning of the other, as labels are of sentences, counts
 * as nearly the same. Looks only at those that share a pair, so that thousands of lines stay quick.
 */
export class WordingIndex<T> {
  readonly #entries: Entry<T>[] = [];
  readonly #exact = new Map<string, T[]>();
  readonly #byPair = new Map<string, number[]>();
  /** How many pairs each entry shares with what is looked for; all 0 in between. A map took most of the time. */
  #shared = new Uint16Array(0);

  /** @param folded see `foldWording`; nothing is known by an empty one */
  add(folded: string, value: T): void {
    if (folded === '') return;
    const cut = folded.slice(0, COMPARED);
    const same = this.#exact.get(cut) ?? [];
    if (same.includes(value)) return;
    this.#exact.set(cut, [...same, value]);
    const pairs = pairsOf(cut);
    for (const pair of pairs) {
      const known = this.#byPair.get(pair);
      if (known === undefined) this.#byPair.set(pair, [this.#entries.length]);
      else known.push(this.#entries.length);
    }
    this.#entries.push({ value, folded: cut, pairs: pairs.size });
  }

  /** Everything known that is at least so like, the best score of each value, best first. */
  find(folded: string, atLeast: number): readonly Likeness<T>[] {
    const cut = folded.slice(0, COMPARED);
    if (cut === '') return [];
    const best = new Map<T, number>();
    const note = (value: T, score: number): void => {
      if (score >= atLeast && score > (best.get(value) ?? 0)) best.set(value, score);
    };
    for (const value of this.#exact.get(cut) ?? []) note(value, 1);
    const pairs = pairsOf(cut);
    if (this.#shared.length < this.#entries.length) {
      this.#shared = new Uint16Array(this.#entries.length * 2);
    }
    const shared = this.#shared;
    const met: number[] = [];
    for (const pair of pairs) {
      for (const at of this.#byPair.get(pair) ?? []) {
        const count = shared[at] ?? 0;
        if (count === 0) met.push(at);
        shared[at] = count + 1;
      }
    }
    for (const at of met) {
      const count = shared[at] ?? 0;
      shared[at] = 0;
      const entry = this.#entries[at];
      if (entry === undefined || entry.folded === cut) continue;
      const dice = (2 * count) / (pairs.size + entry.pairs);
      note(
        entry.value,
        isBeginning(entry.folded, cut) ? Math.max(dice, 0.95) : Math.min(dice, 0.99),
      );
    }
    return [...best].map(([value, score]) => ({ value, score })).sort((a, b) => b.score - a.score);
  }
}

function isBeginning(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}

function pairsOf(text: string): ReadonlySet<string> {
  if (text.length < 2) return new Set([text]);
  const pairs = new Set<string>();
  for (let i = 0; i < text.length - 1; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}
