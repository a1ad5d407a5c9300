import { MAX_LEVEL, type NumberingStyle } from '../model/block.ts';

/** Counts items as `numberBlocks` will, so that only numbers that would change need a `start`. */
export class Counters {
  #counts: number[] = new Array<number>(MAX_LEVEL + 1).fill(0);
  #style: NumberingStyle | null = null;

  /** A plain paragraph: it ends the list. */
  interrupt(): void {
    this.#style = null;
  }

  /** Whether an item printed as (1.2.3) would get the same numbers before its own. */
  leadsTo(path: readonly number[]): boolean {
    const counts = this.#style === 'decimal' ? this.#counts : [];
    return path.slice(0, -1).every((number, level) => Math.max(counts[level] ?? 0, 1) === number);
  }

  /**
   * Counts an item.
   * @param value the number it had; null when it had none
   * @returns the `start` it needs to keep that number; undefined when it gets it anyway
   */
  count(style: NumberingStyle, level: number, value: number | null): number | undefined {
    if (style !== this.#style) this.#counts.fill(0);
    this.#style = style;
    const natural = (this.#counts[level] ?? 0) + 1;
    this.#counts[level] = value ?? natural;
    this.#counts.fill(0, level + 1);
    return value === null || value === natural ? undefined : value;
  }
}
