import { MAX_LEVEL } from '../model/block.ts';
import type { DraftList } from './draft.ts';
import type { ReadLabel } from './list-label.ts';

/** The level of 1. in the official order: where a list without a printed number of that order begins. */
const FIRST_LEVEL = 3;

/**
 * Finds the level of each item in the official order. A number of that order says its level itself; any
 * other follows from the item it is nested in.
 */
export class ItemLevels {
  /** For each list the level at each depth seen so far. */
  readonly #lists = new Map<string, (number | undefined)[]>();
  /** The item directly before, when it had a number of the official order. */
  #above: { readonly level: number; readonly id: string | null } | null = null;

  /** A plain paragraph: what follows it is not below the item before it. */
  interrupt(): void {
    this.#above = null;
  }

  place(label: ReadLabel, list: DraftList | null | undefined): number {
    const level = Math.min(this.#find(label, list ?? null), MAX_LEVEL);
    if (list !== null && list !== undefined) {
      const levels = (this.#lists.get(list.id) ?? []).slice(0, list.depth);
      levels[list.depth] = level;
      this.#lists.set(list.id, levels);
    }
    if (label.kind === 'own') this.#above = { level, id: list?.id ?? null };
    return level;
  }

  #find(label: ReadLabel, list: DraftList | null): number {
    const levels = (list === null ? undefined : this.#lists.get(list.id)) ?? [];
    const parent = levels.slice(0, list?.depth ?? 0).findLast((level) => level !== undefined);
    const below = parent === undefined ? 0 : parent + 1;
    // 1. inside 1. is one deeper, whatever it was called.
    if (label.kind === 'own') return Math.max(label.level, below);
    const same = levels[list?.depth ?? 0];
    if (same !== undefined) return same;
    if (parent !== undefined) return below;
    if (this.#above !== null && this.#above.id !== list?.id) return this.#above.level + 1;
    return FIRST_LEVEL;
  }
}
