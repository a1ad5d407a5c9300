import { isWide } from './text-width.ts';

/**
 * What goes between two pieces of one sentence that a line end had parted: nothing beside an East Asian
 * character, a space between Latin words and figures. A hyphen at the line end stays as it is: it may
 * belong to the word.
 * Source: CSS Text Module Level 3, segment break transformation.
 */
export function joint(before: string, after: string): '' | ' ' {
  const left = [...before.slice(-2)].at(-1);
  const [right] = after;
  if (left === undefined || right === undefined) return '';
  if (isWide(left) || isWide(right)) return '';
  return /[\s\-/]/u.test(left) || /[\s,.;:!?)%]/u.test(right) ? '' : ' ';
}
