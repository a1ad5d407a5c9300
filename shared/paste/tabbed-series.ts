import { cleanText } from './clean-text.ts';
import { readLabel } from './list-label.ts';
import { isTabbedItem } from './row-cells.ts';

/** An item with a number of a series that this program does not print: ①, 1), a., i. */
export interface SeriesItem {
  readonly sign: string;
  readonly text: string;
  /** How deep it is nested among its neighbours, from 0. */
  readonly depth: number;
}

interface OpenItem {
  readonly shape: string;
  readonly value: number;
}

/**
 * The items that begin here, of which a tab says that they are items: without one, 「1) 甲」 may be a sentence. Word
 * copies no indents, so depth follows from how they count: b. goes on behind a., whatever stands between. At least two.
 */
export function seriesAt(lines: readonly string[], from: number): readonly SeriesItem[] {
  const open: OpenItem[] = [];
  const items: SeriesItem[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const item = readItem(lines[i] ?? '');
    if (item === null) break;
    const depth = open.findIndex(({ shape }) => shape === item.shape);
    if (depth === -1 ? open.length > 0 && item.value !== 1 : open[depth]?.value !== item.value - 1)
      break;
    open.splice(depth === -1 ? open.length : depth, open.length, item);
    items.push({ sign: item.sign, text: item.text, depth: open.length - 1 });
  }
  return items.length > 1 ? items : [];
}

function readItem(line: string): (OpenItem & Omit<SeriesItem, 'depth'>) | null {
  if (!isTabbedItem(line)) return null;
  const [before = '', text = ''] = line.split('\t').slice(-2);
  const sign = cleanText(before).trim();
  const label = readLabel(sign);
  if (label?.kind !== 'foreign' || text.trim() === '') return null;
  return { sign, text, value: label.value, shape: shapeOf(sign) };
}

/** What the signs of one series have in common: 「a)」 for a), b) and c). */
function shapeOf(sign: string): string {
  return sign
    .replace(/[①-⑳]/u, '①')
    .replace(/[ivx]+/u, 'i')
    .replace(/[IVX]+/u, 'I')
    .replace(/[a-hj-z]/u, 'a')
    .replace(/[A-HJ-Z]/u, 'A')
    .replace(/[\d０-９]+/gu, '1');
}
