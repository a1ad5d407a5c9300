import type { TextLine } from './join-lines.ts';

/** A number that a page prints at its edge: - 12 -, 第 3 頁，共 20 頁. */
const PAGE_NUMBER =
  /^(?:[-–—－]\s*\d{1,4}\s*[-–—－]|第\s*\d{1,4}\s*頁(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*頁)?)$/u;

/**
 * Leaves out the lines that a page prints at its edge between two pages of text, with the blank lines around them: what
 * stands on both sides may be one sentence.
 */
export function withoutPageNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const gone = new Set(lines.flatMap(({ text }, i) => (PAGE_NUMBER.test(text) ? [i] : [])));
  for (const at of [...gone]) {
    for (const by of [-1, 1]) {
      for (let i = at + by; lines[i]?.text === ''; i += by) gone.add(i);
    }
  }
  return gone.size === 0 ? lines : lines.filter((_line, i) => !gone.has(i));
}
