import type { NumberMarker } from './number-marker.ts';

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
  if (!label.endsWith('、')) return false;
  return (marker.level === LETTERS ? ONE_LETTER : ONE_FIGURE).test(rest);
}

/** The level of A. in the official order. */
const LETTERS = 5;

const ONE_LETTER = /^[A-ZＡ-Ｚ](?![A-Za-zＡ-Ｚａ-ｚ])/u;
const ONE_FIGURE = /^[\d０-９一二兩三四五六七八九十壹貳參叁肆伍陸柒捌玖拾]/u;
