import type { Span } from '../model/span.ts';
import { type FoldOptions, foldText } from './fold-text.ts';

/**
 * Where a folded needle stands in a text, from left to right without overlapping. Plain comparison and no
 * pattern language: whatever is typed is looked for as it stands, and the time grows with the text only.
 */
export function findInText(text: string, needle: string, options: FoldOptions): readonly Span[] {
  if (needle === '') return [];
  const folded = foldText(text, options);
  const spans: Span[] = [];
  let at = folded.text.indexOf(needle);
  while (at !== -1) {
    const end = at + needle.length;
    spans.push(original(folded.positions, at, end));
    at = folded.text.indexOf(needle, end);
  }
  return spans;
}

/** The span in the text before folding. Signs left out at either end do not belong to it. */
function original(positions: Uint32Array | null, from: number, to: number): Span {
  if (positions === null) return { from, to };
  return { from: positions[from] ?? from, to: (positions[to - 1] ?? to - 1) + 1 };
}
