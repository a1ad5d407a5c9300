import { type CellAddress, richTextAt } from '../model/address.ts';
import type { Block } from '../model/block.ts';
import type { Report } from '../model/report.ts';
import type { RichText } from '../model/rich-text.ts';
import type { Hit } from './hit.ts';
import { inlineSize, segmentsOf } from './segments.ts';

/** Hits that can be replaced, and how many cannot. */
export interface Replaceable {
  readonly hits: readonly Hit[];
  /** Hits in text that follows from a field: it would come back at once. */
  readonly skipped: number;
}

/** Parts hits into those in text that somebody wrote and those in derived text, which are never replaced. */
export function replaceableHits(report: Report, hits: readonly Hit[]): Replaceable {
  /** Of the place and the block before: hits come place by place and block by block. */
  let place: CellAddress | null = null;
  let richText: RichText | undefined;
  let before: Block | undefined;
  let fields: readonly Span[] = [];
  const own = hits.filter(({ address, block: index, from, to }) => {
    if (address !== place) richText = richTextAt(report, address);
    place = address;
    const block = richText?.[index];
    if (block === undefined) return true;
    if (block !== before) fields = fieldsOf(block);
    before = block;
    return fields.every((field) => from >= field.to || to <= field.from);
  });
  return { hits: own, skipped: hits.length - own.length };
}

/** UTF-16 units of a block, as hits count them. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the fields of a block are. */
function fieldsOf(block: Block): readonly Span[] {
  return segmentsOf(block).flatMap(({ start, inlines }) => {
    let at = start;
    return inlines.flatMap((inline): readonly Span[] => {
      const from = at;
      at += inlineSize(inline);
      const isField = inline.type === 'text' && inline.field !== undefined;
      return isField ? [{ from, to: at }] : [];
    });
  });
}
