import { MAX_LEVEL, type NumberingStyle } from './block.ts';
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
 * at 1 again, unless the item says `start`. A table or an image belongs to the item above it and does not
 * end the list. A shallower item restarts the deeper levels.
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
  /** Where each style's last list left off, for items that go on counting. */
  const left = new Map<NumberingStyle, readonly number[]>();
  let counters: number[] = [...NOTHING_COUNTED];
  let style: NumberingStyle | null = null;
  for (const block of richText) {
    if (block.type !== 'item') {
      if (block.type === 'paragraph') style = null;
      tell(null, counters, 0);
      continue;
    }
    const isFirst = block.style !== style;
    if (isFirst) {
      const goesOn = block.start === 'continue';
      counters = [...((goesOn ? left.get(block.style) : undefined) ?? NOTHING_COUNTED)];
      style = block.style;
    }
    const next = (counters[block.level] ?? 0) + 1;
    counters[block.level] = typeof block.start === 'number' ? block.start : next;
    counters.fill(0, block.level + 1);
    left.set(block.style, [...counters]);
    tell(block.style, counters, block.level);
  }
}

const NOTHING_COUNTED: readonly number[] = new Array<number>(MAX_LEVEL + 1).fill(0);
