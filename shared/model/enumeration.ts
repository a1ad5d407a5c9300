import { parseChineseNumber } from './chinese-number.ts';
import { LETTER_LEVEL, letterValue, type NumberMarker } from './number-marker.ts';

/**
 * Whether what looks like the number of an item is the first of several that a sentence lists: 「108、109 年」
 * 「一、二樓」「A、B 棟」「(一)、(二)項」「(1)至(3)」. Such a sentence means something else without it.
 * @param line the text that begins with the number
 */
export function isEnumeration(line: string, marker: NumberMarker): boolean {
  const label = line.slice(0, marker.length).trimEnd();
  const rest = line.slice(label.length);
  // No item begins with a mark that joins; a joining word may begin one (「至現場」) but for what follows it.
  if (/^\s*(?:[、，,~～–—－-]|[至到及與和或]\s*第?[(（])/u.test(rest)) return true;
  if (/[)）]\s*[、.．]$/u.test(label) && /^\s*第?[(（]/u.test(rest)) return true;
  if (!label.endsWith('、')) return false;
  const next = marker.level === LETTER_LEVEL ? letterAt(rest) : figureAt(rest);
  if (next === null || next.value <= marker.value) return false;
  // 「一、二樓」 goes on by one; what leaves numbers out says what it counts, or goes on: 「1、3、5 樓」. An item may
  // begin with any other figure: 「一、十大建設」「1、24 小時服務」.
  return next.value === marker.value + 1 || COUNTED.test(next.behind);
}

/** What stands behind the last number of an enumeration, or joins it to one more. */
const COUNTED = /^\s*(?:[、,及與和或至到~～]|[樓層棟區號年月日季級班組項款條點週次屆])/u;

/** A number, and the text behind it. */
interface Read {
  readonly value: number;
  readonly behind: string;
}

function letterAt(text: string): Read | null {
  const [letter] = /^[A-ZＡ-Ｚ](?![A-Za-zＡ-Ｚａ-ｚ])/u.exec(text) ?? [];
  if (letter === undefined) return null;
  return { value: letterValue(letter), behind: text.slice(1) };
}

function figureAt(text: string): Read | null {
  const [figures] =
    /^(?:[\d０-９]+|兩|[一二三四五六七八九十百壹貳參叁肆伍陸柒捌玖拾佰]+)/u.exec(text) ?? [];
  if (figures === undefined) return null;
  const folded = figures.normalize('NFKC');
  const value = /^\d/u.test(folded)
    ? Number(folded)
    : parseChineseNumber(folded.replace('兩', '二'));
  return value === null ? null : { value, behind: text.slice(figures.length) };
}
