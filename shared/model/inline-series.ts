import type { NumberingStyle } from './block.ts';
import { isEnumeration } from './enumeration.ts';
import { BRACKETED_LEVEL, type NumberMarker, parseNumberMarker } from './number-marker.ts';

/** A number inside a line that stands in front of an item, and where; UTF-16 units. */
export interface InlineNumber {
  readonly style: NumberingStyle;
  readonly level: number;
  /** The numbers of the decimal series, the outermost first; of any other its own number alone. */
  readonly path: readonly number[];
  readonly at: number;
  /** From `at` to where its text begins. */
  readonly length: number;
}

interface Found extends NumberMarker {
  readonly at: number;
  readonly path: readonly number[];
  /** Whether a series may begin here; others only go on with one. */
  readonly begins: boolean;
}

/**
 * The numbers that run through a text: a series of at least two of one kind, one after the other, with those
 * inside of its items; or a decimal series with its levels. Empty when there is none.
 * @param isOther whether a place belongs to something that is no number of an item: a reference to one
 */
export function findInlineNumbers(
  text: string,
  isOther: (at: number) => boolean,
): readonly InlineNumber[] {
  const all = findMarkers(text).filter(({ at }) => !isOther(at));
  const decimal = decimalSeries(all);
  return decimal.length > 0 ? decimal : officialSeries(text, all, 0, -1);
}

/** A pause: whatever stands behind it begins something. */
const PAUSE = /[\s。；：，、！？:;]/u;

/** What any number begins with: most of a text need not be looked at. */
const FIRST_SIGN = /[(（\d０-９A-ZＡ-Ｚ壹貳參叁肆伍陸柒捌玖拾佰一二三四五六七八九十百〇零]/gu;

/** What words, figures and numerals are made of that are not parted by anything. */
const FIGURE = /[\p{N}A-Za-zＡ-Ｚａ-ｚ一二兩三四五六七八九十百千零壹貳參叁肆伍陸柒捌玖拾佰]/u;

/** What belongs to a number behind it: 第 3.、共 12、十二、附件 A. */
const BEFORE_FIGURE = new RegExp(`[第共約計達逾近至及期週圖表件版卷.．]|${FIGURE.source}`, 'u');

function findMarkers(text: string): readonly Found[] {
  const found: Found[] = [];
  let behind = 0;
  for (const { index: at } of text.matchAll(FIRST_SIGN)) {
    if (at < behind) continue;
    const marker = markerAt(text, at);
    if (marker === null) continue;
    found.push(marker);
    behind = at + marker.length;
  }
  return found;
}

/** The number that begins at a place in a line; null where what stands there is something else. */
function markerAt(text: string, at: number): Found | null {
  const rest = text.slice(at, at + 24);
  const marker = parseNumberMarker(rest);
  if (marker === null || marker.value < 1 || isEnumeration(rest, marker)) return null;
  // 「依(1)(2)規定」 lists numbers.
  if (parseNumberMarker(rest.slice(marker.length))?.level === marker.level) return null;
  const before = text.charAt(at - 1);
  const isBracketed = /^[(（]/u.test(rest);
  const isBehindPause = before === '' || PAUSE.test(before);
  if (isBracketed ? before === '第' : !isBehindPause && BEFORE_FIGURE.test(before)) return null;
  const path =
    marker.style === 'decimal'
      ? (rest.normalize('NFKC').slice(1).split(')')[0]?.split('.').map(Number) ?? [])
      : [marker.value];
  // 「統一、」 is a word: a number with a counting comma, or in Chinese, begins a series only behind a pause.
  const isWordLike = !isBracketed && /^(?:[^.．]{0,5}、|\p{Script=Han})/u.test(rest);
  return { ...marker, at, path, begins: isBehindPause || !isWordLike };
}

/** A number that was written into a line. */
export interface WrittenNumber {
  readonly at: number;
  readonly label: string;
  /** Whether a series begins with it. */
  readonly isFirst: boolean;
}

/** Whether a number in a line is found again there as the one that it is. */
export function isFoundAgain(line: string, { at, label, isFirst }: WrittenNumber): boolean {
  const wanted = parseNumberMarker(label);
  const found = markerAt(line, at);
  if (wanted === null || found === null) return false;
  const isSame = (['style', 'level', 'value'] as const).every((key) => wanted[key] === found[key]);
  return isSame && (found.begins || !isFirst);
}

/** Whether a line ends in a pause, behind which something new may begin; an empty one does. */
export function endsInPause(line: string): boolean {
  return line === '' || PAUSE.test(line.slice(-1));
}

/** Whether two pieces of text would be read as one word or figure: 19 and 99. */
export function runOn(before: string, after: string): boolean {
  return FIGURE.test(before.slice(-1)) && FIGURE.test(after.charAt(0));
}

/** The longest run of decimal numbers of which each follows the one before; (1) is one of them beside (1.1). */
function decimalSeries(all: readonly Found[]): readonly InlineNumber[] {
  const isDecimal = ({ style }: Found): boolean => style === 'decimal';
  if (!all.some(isDecimal)) return [];
  const candidates = all.filter(
    (one) => isDecimal(one) || (one.style === 'official' && one.level === BRACKETED_LEVEL),
  );
  const series: Found[] = [];
  for (const next of candidates) {
    const last = series.at(-1);
    if (last === undefined || follows(next.path, last.path)) series.push(next);
  }
  if (series.length < 2 || !series.some(isDecimal)) return [];
  return series.map(({ at, length, path }) => ({
    style: 'decimal',
    level: path.length - 1,
    path,
    at,
    length,
  }));
}

/** Whether a decimal number is the next one at a level of the last, or the first below it. */
function follows(next: readonly number[], last: readonly number[]): boolean {
  const above = next.slice(0, -1);
  if (!above.every((number, i) => number === last[i])) return false;
  return next.at(-1) === (last[next.length - 1] ?? 0) + 1 && next.length <= last.length + 1;
}

/** The outermost series between two places, with the series inside of its items. */
function officialSeries(
  text: string,
  all: readonly Found[],
  from: number,
  above: number,
): readonly InlineNumber[] {
  const inside = all.filter(({ style, level }) => style === 'official' && level > above);
  const series = outermostSeries(text, inside, from);
  return series.flatMap((one, i) => {
    const { style, level, path, at, length } = one;
    const end = series[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const below = all.filter((other) => other.at > at && other.at < end);
    return [{ style, level, path, at, length }, ...officialSeries(text, below, at + length, level)];
  });
}

/** One that stands at the very beginning; else the longest from 1 on; else the longest; the earlier of two. */
function outermostSeries(text: string, all: readonly Found[], from: number): readonly Found[] {
  let best: readonly Found[] = [];
  let bestRank = -1;
  for (const start of all) {
    if (!start.begins) continue;
    const series = [start];
    for (const next of all) {
      const last = series.at(-1) ?? start;
      const isSame = next.level === start.level;
      if (isSame && next.at > last.at && next.value === last.value + 1) series.push(next);
    }
    if (series.length < 2) continue;
    const rank = text.slice(from, start.at).trim() === '' ? 2 : start.value === 1 ? 1 : 0;
    if (rank > bestRank || (rank === bestRank && series.length > best.length)) {
      best = series;
      bestRank = rank;
    }
  }
  return best;
}
