import { isEnumeration } from '../model/enumeration.ts';
import {
  BRACKETED_LEVEL,
  HIGHEST_LONE,
  LETTER_LEVEL,
  letterValue,
  type NumberMarker,
  parseLineNumber,
} from '../model/number-marker.ts';
import { pathOf } from './list-label.ts';

/** A typed number in front of a line that means one. */
export interface PlausibleMarker extends NumberMarker {
  /** Whether the number before or after it at its level stands in front of another line. */
  readonly isInSeries: boolean;
}

/**
 * The typed number in front of each line, or null. What only looks like a number is left alone unless its
 * neighbours continue the series: figures in a row (「108、109 年」「一、二樓」), numbers no list reaches, a letter that
 * may begin a name (「A.LINE」).
 */
export function plausibleMarkers(lines: readonly string[]): readonly (PlausibleMarker | null)[] {
  const markers = lines.map((line) => {
    const marker = parseLineNumber(line) ?? letterBeforeName(line);
    return marker !== null && marker.value >= 1 && marker.level <= 6 ? marker : null;
  });
  const nexts = neighbours(markers);
  const plausible = markers.map((marker, i) => {
    const isInSeries = nexts[i] === true;
    if (marker === null || (!isInSeries && isDoubtful(lines[i] ?? '', marker))) return null;
    return { ...marker, isInSeries };
  });
  return withDecimalTops(plausible, lines);
}

function isDoubtful(line: string, marker: NumberMarker): boolean {
  // A single I, V or X is Roman more often than a letter, and no series here is Roman.
  const isRoman = marker.level === LETTER_LEVEL && /^\s*[IVXＩＶＸ]/u.test(line);
  return (
    isRoman || marker.value > HIGHEST_LONE || isEnumeration(line, marker) || BEFORE_NAME.test(line)
  );
}

/** 「A.LINE」 is a name, but the first item of a list where 「B.…」 comes next; 「A.B.」 and 「U.S.」 never are. */
function letterBeforeName(line: string): NumberMarker | null {
  const [lead, letter] = BEFORE_NAME.exec(line) ?? [];
  if (lead === undefined || letter === undefined) return null;
  const value = letterValue(letter);
  return { style: 'official', level: LETTER_LEVEL, value, length: lead.length };
}

const BEFORE_NAME = /^\s*([A-ZＡ-Ｚ])[.．](?=[A-Za-zＡ-Ｚａ-ｚ]{2})/u;

/** For each marker, whether the one before or after it at its level is its neighbour in the series. */
function neighbours(markers: readonly (NumberMarker | null)[]): readonly boolean[] {
  const result = markers.map(() => false);
  const last = new Map<string, number>();
  markers.forEach((marker, i) => {
    if (marker === null) return;
    const key = `${marker.style} ${marker.level}`;
    const before = last.get(key);
    if (before !== undefined && markers[before]?.value === marker.value - 1) {
      result[before] = true;
      result[i] = true;
    }
    last.set(key, i);
  });
  return result;
}

/** Beside (1.1) a (1) is the decimal number above it, and so is the (2) that comes next. */
function withDecimalTops(
  markers: readonly (PlausibleMarker | null)[],
  lines: readonly string[],
): readonly (PlausibleMarker | null)[] {
  const paths = markers.map((marker, i) =>
    marker?.style === 'decimal' ? pathOf((lines[i] ?? '').slice(0, marker.length)) : [],
  );
  const numbered = markers.flatMap((marker, i) => (marker === null ? [] : [i]));
  const result = [...markers];
  let top: number | null = null;
  numbered.forEach((at, i) => {
    const marker = markers[at] ?? null;
    if (marker === null) return;
    if (marker.style === 'decimal') {
      top = paths[at]?.[0] ?? null;
      return;
    }
    const below = paths[numbered[i + 1] ?? -1] ?? [];
    const begins = below.length === 2 && below[0] === marker.value;
    const goesOn = top !== null && marker.value === top + 1;
    const isTop = marker.level === BRACKETED_LEVEL && (begins || goesOn);
    top = isTop ? marker.value : null;
    if (isTop) result[at] = { ...marker, style: 'decimal', level: 0 };
  });
  return result;
}
