import { exportTexts } from '../texts/export.ts';
import { visibleSigns } from './special-text.ts';

/** How much of a text is quoted in a message, in characters. */
const LENGTH = 20;

/** How many equal characters are quoted before the first one that differs. */
const LEAD = 6;

/** The beginning of a text, for a message. Counts whole characters, so that none is cut in half. */
export function excerptOf(text: string): string {
  return cut([...visible(text)], 0);
}

/** Both texts from a little before the first character in which they differ. */
export function excerptPair(a: string, b: string): readonly [string, string] {
  const left = [...visible(a)];
  const right = [...visible(b)];
  let first = 0;
  while (first < left.length && first < right.length && left[first] === right[first]) first += 1;
  const from = Math.max(0, first - LEAD);
  return [cut(left, from), cut(right, from)];
}

function cut(characters: readonly string[], from: number): string {
  if (characters.length === 0) return exportTexts.difference.emptyText;
  const shown = characters.slice(from, from + LENGTH).join('');
  return `${from > 0 ? '…' : ''}${shown}${from + LENGTH < characters.length ? '…' : ''}`;
}

/** Tabs and line breaks as signs that can be seen. */
function visible(text: string): string {
  return visibleSigns(text).replaceAll('\t', '→').replaceAll('\n', '↵');
}
