import { type CellAddress, richTextAt, sameAddress, writableAddresses } from '../model/address.ts';
import { inlinesText } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import type { RichText } from '../model/rich-text.ts';
import { sanitizeText } from '../model/sanitize.ts';
import { findInText } from './find-in-text.ts';
import { type FoldOptions, foldText } from './fold-text.ts';
import type { Hit } from './hit.ts';
import { segmentsOf } from './segments.ts';

/** What is looked for. */
export interface Query extends FoldOptions {
  readonly needle: string;
}

/**
 * Looks through a report, in reading order: every place somebody can write in, whether the screen shows it
 * or not.
 * @param scope the only place to look in; null for the whole report
 */
export type Search = (report: Report, scope: CellAddress | null) => readonly Hit[];

/**
 * Makes a search. It keeps what it found in each text, and reports share the texts that did not change, so
 * searching again after a keystroke looks through one cell.
 */
export function createSearch(query: Query): Search {
  // Half of a sign outside the BMP would be found inside another sign, and replacing it would break both.
  const needle = foldText(sanitizeText(query.needle), query).text;
  const known = new WeakMap<RichText, readonly BlockSpan[]>();

  const searchText = (richText: RichText): readonly BlockSpan[] => {
    const before = known.get(richText);
    if (before !== undefined) return before;
    const spans = findInRichText(richText, needle, query);
    known.set(richText, spans);
    return spans;
  };

  return (report, scope) => {
    if (needle === '') return [];
    const hits: Hit[] = [];
    for (const address of writableAddresses(report)) {
      if (scope !== null && !sameAddress(address, scope)) continue;
      const richText = richTextAt(report, address);
      if (richText === undefined) continue;
      for (const span of searchText(richText)) hits.push({ address, ...span });
    }
    return hits;
  };
}

/** A hit without the place it is in. */
type BlockSpan = Omit<Hit, 'address'>;

function findInRichText(
  richText: RichText,
  needle: string,
  options: FoldOptions,
): readonly BlockSpan[] {
  return richText.flatMap((block, index) =>
    segmentsOf(block).flatMap(({ start, inlines }) =>
      findInText(inlinesText(inlines), needle, options).map(({ from, to }) => ({
        block: index,
        from: start + from,
        to: start + to,
      })),
    ),
  );
}
