import { addressKey, type CellAddress } from './address.ts';
import {
  type CaptionCounts,
  captionCounter,
  captionLine,
  captionOf,
  NO_CAPTIONS,
} from './caption.ts';
import type { Report } from './report.ts';
import type { RichText } from './rich-text.ts';
import { textsWithFacts } from './text-facts.ts';

// The numbers of captions are never stored: they follow from the places of the blocks in the whole report, in
// the order in which it is printed. So there are never two 「圖 1」.

const counted = new WeakMap<Report, ReadonlyMap<string, CaptionCounts>>();

/** How many captions come before a text of a report. */
export function captionsBefore(report: Report, address: CellAddress): CaptionCounts {
  return countsOf(report).get(addressKey(address)) ?? NO_CAPTIONS;
}

/** Of each text with captions, how many came before it. */
function countsOf(report: Report): ReadonlyMap<string, CaptionCounts> {
  const known = counted.get(report);
  if (known !== undefined) return known;
  const counts = new Map<string, CaptionCounts>();
  const counter = captionCounter();
  for (const { address, richText, facts } of textsWithFacts(report)) {
    if (!facts.hasCaptions) continue;
    counts.set(addressKey(address), interned(counter.counts()));
    for (const block of richText) counter.next(block);
  }
  counted.set(report, counts);
  return counts;
}

const sets = new Map<string, CaptionCounts>();

/** The same counts are the same object: what is drawn of them is drawn anew only when they change. */
function interned(counts: CaptionCounts): CaptionCounts {
  const key = `${counts.figure} ${counts.table}`;
  const same = sets.get(key) ?? counts;
  sets.set(key, same);
  return same;
}

/** The numbers of a text's captions, block by block; null for blocks without one. */
export function captionNumbers(
  richText: RichText,
  before: CaptionCounts,
): readonly (string | null)[] {
  return richText.map(captionCounter(before).next);
}

/** A text of a report with the numbers in its captions, as they are printed. */
export function withCaptionNumbers(
  report: Report,
  address: CellAddress,
  richText: RichText,
): RichText {
  const numbers = captionNumbers(richText, captionsBefore(report, address));
  return richText.map((block, i) => {
    const number = numbers[i] ?? null;
    const caption = captionOf(block);
    return number === null || caption === null
      ? block
      : { ...block, caption: captionLine(number, caption) };
  });
}
