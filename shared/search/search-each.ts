import { type CellAddress, richTextAt, sameAddress, writableAddresses } from '../model/address.ts';
import type { Block } from '../model/block.ts';
import { inlinesText } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import type { RichText } from '../model/rich-text.ts';
import type { Hit } from './hit.ts';
import { segmentsOf } from './segments.ts';

/**
 * Looks through a report, in reading order: every place somebody can write in, whether the screen shows it
 * or not.
 * @param scope the only place to look in; null for the whole report
 */
export type Search = (report: Report, scope: CellAddress | null) => readonly Hit[];

/** A hit without the place it is in. */
type BlockSpan = Omit<Hit, 'address'>;
/** A hit in one line of text. */
export type LineSpan = Omit<BlockSpan, 'block'>;
/** Finds something in one line of text, from left to right without overlapping. */
export type FindInLine = (text: string) => readonly LineSpan[];

/**
 * Makes a search of what finds something in one line of text. It keeps what was found in each text and each
 * block, and reports share what did not change, so searching again after a keystroke looks through one block.
 */
export function searchEach(findInLine: FindInLine): Search {
  const known = new WeakMap<RichText, readonly BlockSpan[]>();
  const byBlock = new WeakMap<Block, readonly LineSpan[]>();

  const searchBlock = (block: Block): readonly LineSpan[] => {
    const before = byBlock.get(block);
    if (before !== undefined) return before;
    const spans = segmentsOf(block).flatMap(({ start, inlines }) =>
      findInLine(inlinesText(inlines)).map((span) => ({
        ...span,
        from: start + span.from,
        to: start + span.to,
      })),
    );
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
