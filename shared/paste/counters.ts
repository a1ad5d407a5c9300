import type { NumberingStyle } from '../model/block.ts';
import { ListCounter } from '../model/numbering.ts';

/** Counts items as `numberBlocks` will, so that only numbers that would change need a `start`. */
export class Counters {
  readonly #counter = new ListCounter();

  /** A plain paragraph: it ends the list. */
  interrupt(): void {
    this.#counter.interrupt();
  }

  /** Whether an item printed as (1.2.3) would get the same numbers before its own. */
  leadsTo(path: readonly number[]): boolean {
    const counts = this.#counter.before('decimal');
    return path.slice(0, -1).every((number, level) => Math.max(counts[level] ?? 0, 1) === number);
  }

  /**
   * Counts an item.
   * @param value the number it had; null when it had none
   * @returns the `start` it needs to keep that number; undefined when it gets it anyway
   */
  count(style: NumberingStyle, level: number, value: number | null): number | undefined {
    const natural = (this.#counter.before(style)[level] ?? 0) + 1;
    const start = value === null || value === natural ? undefined : value;
    this.#counter.count(style, level, start);
    return start;
  }
}
