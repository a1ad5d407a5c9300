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
  /** Where each style's last list left off, for items that go on counting. */
  const left = new Map<NumberingStyle, readonly number[]>();
  let counters: number[] = [...NOTHING_COUNTED];
  let style: NumberingStyle | null = null;
  return richText.map((block) => {
    if (block.type !== 'item') {
      if (block.type === 'paragraph') style = null;
      return null;
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
    return formatLabel(block.style, counters.slice(0, block.level + 1));
  });
}

const NOTHING_COUNTED: readonly number[] = new Array<number>(MAX_LEVEL + 1).fill(0);
