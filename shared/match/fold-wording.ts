import { parseNumberMarker } from '../model/number-marker.ts';
import { foldText } from '../search/fold-text.ts';

const ALL_THE_SAME = { matchCase: false, foldVariants: true, foldWidth: true };

/**
 * A wording made comparable: width, variants of a sign, letter case, white space and punctuation do not count, because
 * every agency retypes them in its own way. Not for showing.
 */
export function foldWording(text: string): string {
  const { text: folded } = foldText(text, ALL_THE_SAME);
  return folded.replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
}

/** A line without the number, or numbers, in front of it: 一、(一) 1. */
export function withoutNumbers(line: string): string {
  let rest = line.trimStart();
  for (let i = 0; i < 4; i += 1) {
    const marker = parseNumberMarker(rest);
    if (marker === null) break;
    rest = rest.slice(marker.length);
  }
  return rest;
}

/** The folded wording of several lines, each without its number. */
export function foldLines(lines: readonly string[]): string {
  return foldWording(lines.map(withoutNumbers).join(''));
}
