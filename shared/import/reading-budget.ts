/** Lines, cells and repeated signs of one document: ten thousand rows of sixty-three cells fit in. */
const MAX_READ = 2_000_000;

/** Thrown where a document becomes larger by reading it than any honest one is. */
class BudgetExceeded extends Error {}

/**
 * Counts what a document becomes while it is read. A format in which 「the same again, so many times」 can be said makes
 * any amount out of a few lines: repeated rows of repeated cells with tables in them multiply.
 */
export class ReadingBudget {
  #left: number;

  constructor(most = MAX_READ) {
    this.#left = most;
  }

  spend(count: number): void {
    this.#left -= count;
    if (this.#left < 0) throw new BudgetExceeded();
  }
}

/** What was read; null where the budget did not last. */
export function readWithin<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof BudgetExceeded) return null;
    throw error;
  }
}
