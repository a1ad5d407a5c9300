import { richTextAt } from '../model/address.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Hit } from './hit.ts';
import { searchedText } from './segments.ts';

/** A hit with the words around it, in one line. */
export interface Snippet {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** How much is shown on each side; UTF-16 units. */
const AROUND = 18;

/** The words around a hit; what is left out is marked by 「…」. Null when the hit is not in this report. */
export function snippetOf(report: Report, hit: Hit): Snippet | null {
  const block = richTextAt(report, hit.address)?.[hit.block];
  if (block === undefined) return null;
  return snippetIn(searchedText(block), hit);
}

/** The words around a piece of any text. */
export function snippetIn(text: string, hit: Span): Snippet {
  const start = beginOfSign(text, Math.max(0, hit.from - AROUND));
  const end = beginOfSign(text, Math.min(text.length, hit.to + AROUND));
  return {
    before: (start > 0 ? '…' : '') + oneLine(text.slice(start, hit.from)),
    match: oneLine(text.slice(hit.from, hit.to)),
    after: oneLine(text.slice(hit.to, end)) + (end < text.length ? '…' : ''),
  };
}

/** The same place, or the one after the sign outside the BMP that it would cut in two. */
function beginOfSign(text: string, at: number): number {
  const cuts = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return cuts ? at + 1 : at;
}

/** A text with its line breaks and gaps between cells shown as spaces; as long as before. */
export function oneLine(text: string): string {
  return text.replace(/[\n\t]/gu, ' ');
}
