import type { ListItem, ListStart } from './block.ts';
import { ListCounter } from './numbering.ts';
import type { RichText } from './rich-text.ts';

/**
 * Lets items print the numbers that they are to print, by telling only those where to begin that would not do so by
 * themselves. A number that none can be told to print (a decimal one without those above it) is left as it follows.
 * @param wanted for each block the numbers of its levels, its own last; null where it does not matter. In the official
 *   order only the own number is printed, and so only that one counts.
 */
export function keepNumbers(
  richText: RichText,
  wanted: readonly (readonly number[] | null)[],
): RichText {
  const counter = new ListCounter();
  let isChanged = false;
  const next = richText.map((block, i) => {
    if (block.type !== 'item') {
      if (block.type === 'paragraph') counter.interrupt();
      return block;
    }
    const numbers = wanted[i] ?? null;
    const start = numbers === null ? block.start : startFor(counter, block, numbers);
    counter.count(block.style, block.level, start);
    if (start === block.start) return block;
    isChanged = true;
    const { start: _before, ...rest } = block;
    return start === undefined ? rest : { ...rest, start };
  });
  return isChanged ? next : richText;
}

/** What an item is to be told: nothing that it need not be told, and nothing new when that does not help. */
function startFor(
  counter: ListCounter,
  { style, level, start }: ListItem,
  numbers: readonly number[],
): ListStart | undefined {
  const own = numbers.at(-1) ?? 1;
  // 1 begins anew: that it is the first one behind another list is no reason to go on with that.
  const starts = [undefined, start, ...(own === 1 ? [] : (['continue'] as const)), own];
  const prints = (candidate: ListStart | undefined): boolean => {
    const counters = counter.peek(style, level, candidate).slice(0, level + 1);
    if (style === 'official') return counters.at(-1) === own;
    return counters.length === numbers.length && counters.every((n, i) => n === numbers[i]);
  };
  const found = starts.findIndex(prints);
  return found === -1 ? start : starts[found];
}
