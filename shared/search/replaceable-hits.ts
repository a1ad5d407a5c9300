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
  /** Of each block with hits: looked at once, however many it has. */
  const fields = new Map<Block, readonly Span[]>();
  /** Of the place before: hits come place by place. */
  let place: CellAddress | null = null;
  let richText: RichText | undefined;
  const own = hits.filter(({ address, block: index, from, to }) => {
    if (address !== place) richText = richTextAt(report, address);
    place = address;
    const block = richText?.[index];
    if (block === undefined) return true;
    const inBlock = fields.get(block) ?? fieldsOf(block);
    fields.set(block, inBlock);
    return inBlock.every((field) => from >= field.to || to <= field.from);
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
