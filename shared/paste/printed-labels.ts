import { parseLineNumber } from '../model/number-marker.ts';
import { cleanText } from './clean-text.ts';
import type { DraftLine } from './draft.ts';
import { withoutPictureSigns } from './picture-signs.ts';
import { splitLines } from './plain-text.ts';
import { inlineText } from './trim-inlines.ts';

/**
 * Gives list items the number that was printed, from the plain text beside the HTML. HTML knows few ways of
 * counting: a list numbered 一、 leaves LibreOffice as 1, 2, 3, while the plain text still says 「一、」.
 */
export function withPrintedLabels(lines: readonly DraftLine[], text: string): readonly DraftLine[] {
  if (!lines.some(({ list }) => list?.label.kind === 'place')) return lines;
  const labels = printedLabels(text);
  return lines.map((line) => {
    if (line.list?.label.kind !== 'place') return line;
    const [firstLine = ''] = inlineText(line.children).split('\n');
    const label = labels.get(keyOf(firstLine))?.shift();
    if (label === undefined) return line;
    return { ...line, list: { ...line.list, label: { kind: 'text', text: label } } };
  });
}

/** The numbers in front of lines, by the text behind them, in order. */
function printedLabels(text: string): ReadonlyMap<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const line of splitLines(text)) {
    const marker = parseLineNumber(line);
    if (marker === null) continue;
    const key = keyOf(line.slice(marker.length));
    const known = labels.get(key) ?? [];
    known.push(line.slice(0, marker.length).trim());
    labels.set(key, known);
  }
  return labels;
}

function keyOf(text: string): string {
  return withoutPictureSigns(cleanText(text)).replace(/\s+/gu, '');
}
