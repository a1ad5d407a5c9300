import { richTextAt } from '../model/address.ts';
import type { Report } from '../model/report.ts';
import type { Hit } from './hit.ts';
import { segmentsOf } from './segments.ts';

/** Hits that can be replaced, and how many cannot. */
export interface Replaceable {
  readonly hits: readonly Hit[];
  /** Hits in text that follows from a field: it would come back at once. */
  readonly skipped: number;
}

/** Parts hits into those in text that somebody wrote and those in derived text, which are never replaced. */
export function replaceableHits(report: Report, hits: readonly Hit[]): Replaceable {
  const own = hits.filter((hit) => !touchesField(report, hit));
  return { hits: own, skipped: hits.length - own.length };
}

/** Whether a hit reaches into a field. */
function touchesField(report: Report, hit: Hit): boolean {
  const block = richTextAt(report, hit.address)?.[hit.block];
  if (block === undefined) return false;
  return segmentsOf(block).some(({ start, inlines }) => {
    let at = start;
    return inlines.some((inline) => {
      const from = at;
      at += inline.type === 'break' ? 1 : inline.text.length;
      const isField = inline.type === 'text' && inline.field !== undefined;
      return isField && hit.from < at && hit.to > from;
    });
  });
}
