import { sanitizeText } from '../model/sanitize.ts';
import { findInText } from './find-in-text.ts';
import { type FoldOptions, foldText } from './fold-text.ts';
import { type Search, searchEach } from './search-each.ts';

/** What is looked for. */
export interface Query extends FoldOptions {
  readonly needle: string;
}

/** Makes a search for a text as it stands. */
export function createSearch(query: Query): Search {
  // Half of a sign outside the BMP would be found inside another sign, and replacing it would break both.
  const needle = foldText(sanitizeText(query.needle), query).text;
  return needle === '' ? () => [] : searchEach((text) => findInText(text, needle, query));
}
