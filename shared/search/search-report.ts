import { type CellAddress, richTextAt, sameAddress, writableAddresses } from '../model/address.ts';
import type { Block } from '../model/block.ts';
import { inlinesText } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import type { RichText } from '../model/rich-text.ts';
import { sanitizeText } from '../model/sanitize.ts';
import { findInText, type Span } from './find-in-text.ts';
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
 * Makes a search. It keeps what it found in each text and each block, and reports share what did not change,
 * so searching again after a keystroke looks through one block.
 */
export function createSearch(query: Query): Search {
  // Half of a sign outside the BMP would be found inside another sign, and replacing it would break both.
  const needle = foldText(sanitizeText(query.needle), query).text;
  const known = new WeakMap<RichText, readonly BlockSpan[]>();
  const byBlock = new WeakMap<Block, readonly Span[]>();

  const searchBlock = (block: Block): readonly Span[] => {
    const before = byBlock.get(block);
    if (before !== undefined) return before;
    const spans = findInBlock(block, needle, query);
    byBlock.set(block, spans);
    return spans;
  };

  const searchText = (richText: RichText): readonly BlockSpan[] => {
    const before = known.get(richText);
    if (before !== undefined) return before;
    const spans = richText.flatMap((block, index) =>
      searchBlock(block).map((span) => ({ block: index, ...span })),
    );
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

function findInBlock(block: Block, needle: string, options: FoldOptions): readonly Span[] {
  return segmentsOf(block).flatMap(({ start, inlines }) =>
    findInText(inlinesText(inlines), needle, options).map(({ from, to }) => ({
      from: start + from,
      to: start + to,
    })),
  );
}
