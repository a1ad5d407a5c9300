import { addressKey, type CellAddress, richTextAt } from '../model/address.ts';
import type { Block } from '../model/block.ts';
import type { CaretPosition } from '../model/caret.ts';
import { type Inline, textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { sanitizeText } from '../model/sanitize.ts';
import { setRichText } from '../model/updates.ts';
import type { Hit } from './hit.ts';
import { replaceableHits } from './replaceable-hits.ts';
import { inlineSize, type Segment, segmentsOf, withSegments } from './segments.ts';

/**
 * What is put in place of a hit: without signs that must not reach a file, and in one line. For a hit of a
 * pattern `$1` to `$99` are what its groups took, `$&` and `$0` the whole hit, `$$` a dollar sign; the number of a
 * group that the pattern does not have stays as it is written.
 */
export function replacementFor(hit: Hit, replacement: string): string {
  const { groups } = hit;
  const text = groups === undefined ? replacement : fillGroups(replacement, groups);
  return sanitizeText(text).replace(/[\r\n]+/gu, ' ');
}

function fillGroups(replacement: string, groups: readonly (string | null)[]): string {
  return replacement.replace(/\$(?:\$|&|\d{1,2})/gu, (sign) => {
    const name = sign.slice(1);
    if (name === '$') return name;
    if (name === '&') return groups[0] ?? '';
    if (Number(name) < groups.length) return groups[Number(name)] ?? '';
    // $12 of a pattern with two groups is the first one and a 2.
    const first = Number(name.charAt(0));
    return name.length === 2 && first < groups.length
      ? (groups[first] ?? '') + name.charAt(1)
      : sign;
  });
}

/**
 * Puts a text in place of hits. What is put in gets the marks of the hit's first sign; blocks keep their
 * number, level and count. Hits in derived text stay (see `replaceableHits`). Rows follow what is in them, as with typing (see `setRichText`).
 * @param hits found in this very report, each once
 */
export function replaceHits(report: Report, hits: readonly Hit[], replacement: string): Report {
  let result = report;
  for (const { address, hits: own } of groupByPlace(replaceableHits(report, hits).hits)) {
    const richText = richTextAt(report, address);
    if (richText === undefined) continue;
    const byBlock = Map.groupBy(own, ({ block }) => block);
    const next = richText.map((block, index) =>
      replaceInBlock(block, byBlock.get(index) ?? [], replacement),
    );
    result = setRichText(result, address, next);
  }
  return result;
}

/** Where a place of a cell has gone after hits of that cell were replaced; inside a hit: its end. */
export function placeAfterReplace(
  { block, offset }: CaretPosition,
  hits: readonly Hit[],
  replacement: string,
): CaretPosition {
  let shift = 0;
  for (const hit of hits) {
    if (hit.block !== block || hit.from >= offset) continue;
    shift += replacementFor(hit, replacement).length - (Math.min(hit.to, offset) - hit.from);
  }
  return { block, offset: offset + shift };
}

interface PlaceHits {
  readonly address: CellAddress;
  readonly hits: readonly Hit[];
}

/** Hits put together by their place, each place once, in the order in which it first comes. */
export function groupByPlace(hits: readonly Hit[]): readonly PlaceHits[] {
  let before: CellAddress | null = null;
  let key = '';
  // Hits come place by place with one address each, in most cases: then its key is made once.
  const keyOf = ({ address }: Hit): string => {
    if (address !== before) key = addressKey(address);
    before = address;
    return key;
  };
  return [...Map.groupBy(hits, keyOf).values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ address: own[0].address, hits: own }],
  );
}

function replaceInBlock(block: Block, hits: readonly Hit[], replacement: string): Block {
  if (hits.length === 0) return block;
  const sorted = hits.toSorted((a, b) => a.from - b.from);
  const pieces = segmentsOf(block).map((segment) => replaceInSegment(segment, sorted, replacement));
  return withSegments(block, pieces);
}

function replaceInSegment(
  { start, inlines }: Segment,
  hits: readonly Hit[],
  replacement: string,
): readonly Inline[] {
  const children: Inline[] = [];
  let at = start;
  let next = hits.findIndex((hit) => hit.from >= start);
  if (next === -1) return inlines;
  for (const inline of inlines) {
    const end = at + inlineSize(inline);
    let done = at;
    // One text for the whole run: hundreds of pieces to be joined again would take longer than finding them.
    let text = '';
    for (let hit = hits[next]; hit !== undefined && hit.from < end; hit = hits[next]) {
      text += part(inline, done - at, hit.from - at);
      // Where the hit begins; in the runs after it only its rest is taken away.
      if (hit.from >= at) text += replacementFor(hit, replacement);
      done = Math.min(hit.to, end);
      if (hit.to > end) break;
      next += 1;
    }
    if (done === at) {
      children.push(inline);
    } else {
      text += part(inline, done - at, end - at);
      if (text !== '') children.push(inline.type === 'break' ? textRun(text) : { ...inline, text });
    }
    at = end;
  }
  return children;
}

/** What of an inline's text is kept; a line break is kept or goes as a whole. */
function part(inline: Inline, from: number, to: number): string {
  return inline.type === 'break' || from >= to ? '' : inline.text.slice(from, to);
}
