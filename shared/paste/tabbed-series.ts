import { cleanText } from './clean-text.ts';
import { readLabel } from './list-label.ts';
import { isTabbedItem } from './row-cells.ts';

/** An item with a number of a series that this program does not print: ①, 1), a., i. */
export interface SeriesItem {
  readonly value: number;
  readonly text: string;
  /** How deep it is nested among its neighbours, from 0. */
  readonly depth: number;
}

interface ReadItem {
  readonly shape: string;
  readonly value: number;
  readonly text: string;
}

/**
 * The items that begin here, of which a tab says that they are items: without one, 「1) 甲」 may be a sentence. Word
 * copies no indents, so depth follows from how they count: b. goes on behind a., whatever stands between. At least two.
 */
export function seriesAt(lines: readonly string[], from: number): readonly SeriesItem[] {
  const open: ReadItem[] = [];
  const items: SeriesItem[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const item = readItem(lines[i] ?? '');
    if (item === null) break;
    const depth = open.findIndex(({ shape }) => shape === item.shape);
    if (depth === -1 ? open.length > 0 && item.value !== 1 : open[depth]?.value !== item.value - 1)
      break;
    open.splice(depth === -1 ? open.length : depth, open.length, item);
    items.push({ value: item.value, text: item.text, depth: open.length - 1 });
  }
  return items.length > 1 ? items : [];
}

function readItem(line: string): ReadItem | null {
  if (!isTabbedItem(line)) return null;
  const [before = '', text = ''] = line.split('\t').slice(-2);
  const sign = cleanText(before).trim();
  const label = readLabel(sign);
  const value = label?.kind === 'foreign' ? label.value : LONE_ROMAN.get(sign);
  if (value === undefined || text.trim() === '') return null;
  return { text, value, shape: shapeOf(sign) };
}

/** By themselves these are letters of the official order; beside II. they count with it. */
const LONE_ROMAN: ReadonlyMap<string, number> = new Map([
  ['I.', 1],
  ['V.', 5],
  ['X.', 10],
]);

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
