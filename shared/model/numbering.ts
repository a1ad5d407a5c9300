import { type ListStart, MAX_LEVEL, type NumberingStyle } from './block.ts';
import { chineseNumber } from './chinese-number.ts';
import type { RichText } from './rich-text.ts';

/**
 * The label of an item, from its counters.
 * @param counters the numbers from level 0 to the item's own level (1-based; 0 where a level was skipped)
 */
export function formatLabel(style: NumberingStyle, counters: readonly number[]): string {
  const level = counters.length - 1;
  const own = counters[level] ?? 1;
  if (style === 'decimal') return `(${counters.map((n) => Math.max(n, 1)).join('.')})`;
  // The official order of levels: 文書處理手冊 (行政院), 分項標號之書寫.
  switch (level) {
    case 0:
      return `${chineseNumber(own, true)}、`;
    case 1:
      return `${chineseNumber(own)}、`;
    case 2:
      return `(${chineseNumber(own)})`;
    case 3:
      return `${own}.`;
    case 4:
      return `(${own})`;
    case 5:
      return `${letters(own)}.`;
    default:
      return `(${letters(own)})`;
  }
}

/** A, B … Z, AA, AB … for 1, 2 … 26, 27, 28 … */
function letters(value: number): string {
  let rest = value;
  let text = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    text = String.fromCharCode(65 + digit) + text;
    rest = (rest - 1 - digit) / 26;
  }
  return text;
}

/**
 * The printed number of every block (null for all but items).
 *
 * A list is a run of neighbouring items of one style. A plain paragraph ends it, so the next item begins
 * at 1 again, unless the item says `start` (an edit that puts a paragraph into a list lets it: see `resume-lists.ts`).
 * A table or an image belongs to the item above it and does not end the list. A shallower item restarts the deeper
 * levels. No two items of a list have the same numbers, levels above included, unless one was told its own: a level
 * that the decimal series skips is used up by that.
 */
export function numberBlocks(richText: RichText): readonly (string | null)[] {
  const labels: (string | null)[] = [];
  forEachNumber(richText, (style, counters, level) => {
    labels.push(style === null ? null : formatLabel(style, counters.slice(0, level + 1)));
  });
  return labels;
}

/**
 * The numbers that lead to every block, the outermost first and its own last; null for all but items. Levels
 * that were skipped have none; of the decimal series the own number says it all.
 */
export function numberPaths(richText: RichText): readonly (readonly string[] | null)[] {
  const paths: (readonly string[] | null)[] = [];
  forEachNumber(richText, (style, counters, level) => {
    if (style === null) {
      paths.push(null);
      return;
    }
    const path: string[] = [];
    for (let depth = style === 'decimal' ? level : 0; depth <= level; depth += 1) {
      if (depth < level && (counters[depth] ?? 0) === 0) continue;
      path.push(formatLabel(style, counters.slice(0, depth + 1)));
    }
    paths.push(path);
  });
  return paths;
}

/** A number of a list, before it is put into words: the counters from level 0 to the item's own. */
export interface ItemCount {
  readonly style: NumberingStyle;
  readonly counters: readonly number[];
}

/** The numbers of every block as counters; null for all but items. */
export function countBlocks(richText: RichText): readonly (ItemCount | null)[] {
  const counts: (ItemCount | null)[] = [];
  forEachNumber(richText, (style, counters, level) => {
    counts.push(style === null ? null : { style, counters: counters.slice(0, level + 1) });
  });
  return counts;
}

/** Counts through all blocks. `counters` changes from call to call; the style is null for all but items. */
function forEachNumber(
  richText: RichText,
  tell: (style: NumberingStyle | null, counters: readonly number[], level: number) => void,
): void {
  const counter = new ListCounter();
  for (const block of richText) {
    if (block.type === 'item') {
      tell(block.style, counter.count(block.style, block.level, block.start), block.level);
      continue;
    }
    if (block.type === 'paragraph') counter.interrupt();
    tell(null, NOTHING_COUNTED, 0);
  }
}

const NOTHING_COUNTED: readonly number[] = new Array<number>(MAX_LEVEL + 1).fill(0);

/** Counts the items of a text one after another. */
export class ListCounter {
  /** Where each style's last list left off, for items that go on counting. */
  readonly #left = new Map<NumberingStyle, readonly number[]>();
  #counters: readonly number[] = NOTHING_COUNTED;
  #style: NumberingStyle | null = null;

  /** A paragraph: it ends the list. */
  interrupt(): void {
    this.#style = null;
  }

  /** How far each level of a style has counted before the next item. */
  before(style: NumberingStyle, start?: ListStart): readonly number[] {
    if (style === this.#style) return this.#counters;
    return (start === 'continue' ? this.#left.get(style) : undefined) ?? NOTHING_COUNTED;
  }

  /** The counters of all levels at the next item if it were this one: 0 for levels below it, and for skipped ones. */
  peek(style: NumberingStyle, level: number, start?: ListStart): readonly number[] {
    const counters = [...this.before(style, start)];
    counters[level] = typeof start === 'number' ? start : (counters[level] ?? 0) + 1;
    counters.fill(0, level + 1);
    if (style === 'official') return counters;
    // The decimal series prints every level: one that was skipped is printed as the first, and so it counts as that.
    return counters.map((count, i) => (i < level ? Math.max(count, 1) : count));
  }

  /** Counts an item. @returns the counters of all levels, as `peek` does */
  count(style: NumberingStyle, level: number, start?: ListStart): readonly number[] {
    const counters = this.peek(style, level, start);
    this.#style = style;
    this.#counters = counters;
    this.#left.set(style, counters);
    return counters;
  }
}
