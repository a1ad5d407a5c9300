import { type FindBeside, findBesideEach } from './find-beside.ts';
import { type FindInLine, type Search, searchEach } from './search-each.ts';

/** Looks for one thing in a report. It keeps what it found, and reports share what did not change. */
export interface Finder {
  /** In every place somebody can write in. */
  readonly search: Search;
  /** In all other texts: none of them is ever replaced. */
  readonly beside: FindBeside;
}

/** Finds nothing anywhere. */
export const NOTHING_FOUND: Finder = { search: () => [], beside: () => [] };

/** Makes a finder of what finds something in one line of text. */
export function finderOf(findInLine: FindInLine): Finder {
  return { search: searchEach(findInLine), beside: findBesideEach(findInLine) };
}
