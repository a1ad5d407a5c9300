import { richTextAt, writableAddresses } from '../model/address.ts';
import { inlinesText } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import type { Hit } from '../search/hit.ts';
import { segmentsOf } from '../search/segments.ts';
import { expectedText } from './expected-text.ts';

/** A character that means something only where somebody has drawn it (造字): Unicode's areas for private use. */
export interface PrivateCharacter {
  readonly character: string;
  /** Where it is printed first, in words. */
  readonly place: string;
}

const PRIVATE = /\p{Co}/u;
const EVERY_PRIVATE = /\p{Co}/gu;

/** Those that a report prints anywhere, each once, in the order of the document. */
export function privateCharacters(report: Report): readonly PrivateCharacter[] {
  // Most reports have none, and one look at all of their text says so.
  if (!PRIVATE.test(JSON.stringify(report))) return [];
  const found = new Map<string, string>();
  const look = (text: string, place: string): void => {
    for (const [character] of text.matchAll(EVERY_PRIVATE)) {
      if (!found.has(character)) found.set(character, place);
    }
  };
  for (const part of expectedText(report)) {
    if (part.kind === 'paragraph') look(part.text, part.place);
    else {
      for (const { cells } of part.rows) {
        for (const { paragraphs, place } of cells) look(paragraphs.join('\n'), place);
      }
    }
  }
  return [...found].map(([character, place]) => ({ character, place }));
}

/** The first of them in a place that somebody can write in; null when there is none. */
export function firstPrivateHit(report: Report): Hit | null {
  for (const address of writableAddresses(report)) {
    for (const [block, one] of (richTextAt(report, address) ?? []).entries()) {
      for (const { start, inlines } of segmentsOf(one)) {
        const match = PRIVATE.exec(inlinesText(inlines));
        if (match === null) continue;
        const from = start + match.index;
        return { address, block, from, to: from + match[0].length };
      }
    }
  }
  return null;
}
