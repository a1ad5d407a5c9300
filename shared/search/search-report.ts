import { sanitizeText } from '../model/sanitize.ts';
import { findInText } from './find-in-text.ts';
import { type Finder, finderOf, NOTHING_FOUND } from './finder.ts';
import { type FoldOptions, foldText } from './fold-text.ts';
import type { Search } from './search-each.ts';

/** What is looked for. */
export interface Query extends FoldOptions {
  readonly needle: string;
}

/** Makes a finder of a text as it stands. */
export function createFinder(query: Query): Finder {
  // Half of a sign outside the BMP would be found inside another sign, and replacing it would break both.
  const needle = foldText(sanitizeText(query.needle), query).text;
  return needle === '' ? NOTHING_FOUND : finderOf((text) => findInText(text, needle, query));
}

/** Makes a search through the cells for a text as it stands. */
export function createSearch(query: Query): Search {
  return createFinder(query).search;
}
