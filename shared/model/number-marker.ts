import type { NumberingStyle } from './block.ts';
import { parseChineseNumber } from './chinese-number.ts';

/** A number that somebody typed or pasted at the beginning of a line. */
export interface NumberMarker {
  readonly style: NumberingStyle;
  readonly level: number;
  /** The item's own number at its level: 3 for 三、 and for (1.2.3). */
  readonly value: number;
  /** UTF-16 units from the line's beginning to where its text begins, white space included. */
  readonly length: number;
}

/** The levels of (1) and of A. in the official order. */
export const BRACKETED_LEVEL = 4;
export const LETTER_LEVEL = 5;

/** No item of a report has a higher number that is not one of a series. */
export const HIGHEST_LONE = 99;

/**
 * Reads the number in front of a line: 壹、 一、 一． (一) （一） 1. １． 1、 (1) （１） A. (A) (1.2.3). Half- and
 * full-width forms mean the same.
 * @returns null when the line does not begin with one. A figure is no number: `3.5 公頃`, `108年`, `(108年)`; nor is
 *   what begins with a zero, as telephone numbers do: `(02)2343-1700`.
 */
export function parseNumberMarker(line: string): NumberMarker | null {
  const lead = line.length - line.trimStart().length;
  const text = foldWidth(line.slice(lead));
  const read = readBracketed(text) ?? readPlain(text);
  if (read === null) return null;
  const after = text.slice(read.length);
  const space = after.length - after.trimStart().length;
  return { ...read, length: lead + read.length + space };
}

/** Reads the number in front of a line with one mark too many behind it, if there is one: (一)、 (1). 1.、 */
export function parseLineNumber(line: string): NumberMarker | null {
  const marker = parseNumberMarker(line);
  if (marker === null || !/[)）.．]$/u.test(line.slice(0, marker.length))) return marker;
  const [spare = ''] = /^(?:、|[.．](?![\d０-９.．]))\s*/u.exec(line.slice(marker.length)) ?? [];
  return spare === '' ? marker : { ...marker, length: marker.length + spare.length };
}

function readBracketed(text: string): NumberMarker | null {
  const match = /^\(([^()]{1,20})\)/u.exec(text);
  const inner = match?.[1]?.trim();
  if (match === null || inner === undefined) return null;
  const { length } = match[0];
  const chinese = parseChineseNumber(inner);
  if (chinese !== null) return { style: 'official', level: 2, value: chinese, length };
  if (/^[1-9]\d{0,2}$/u.test(inner))
    return { style: 'official', level: BRACKETED_LEVEL, value: Number(inner), length };
  if (/^[A-Z]$/u.test(inner))
    return { style: 'official', level: 6, value: letterValue(inner), length };
  if (/^[1-9]\d{0,2}(\.[1-9]\d{0,2}){1,6}$/u.test(inner)) {
    const parts = inner.split('.');
    return { style: 'decimal', level: parts.length - 1, value: Number(parts.at(-1)), length };
  }
  return null;
}

function readPlain(text: string): NumberMarker | null {
  const chinese = CHINESE.exec(text);
  if (chinese?.[1] !== undefined) {
    const value = parseChineseNumber(chinese[1]);
    const level = /[壹貳參叁肆伍陸柒捌玖拾佰]/u.test(chinese[1]) ? 0 : 1;
    const { length } = chinese[0];
    return value === null ? null : { style: 'official', level, value, length };
  }
  const digits = DIGITS.exec(text);
  if (digits?.[1] !== undefined) {
    return { style: 'official', level: 3, value: Number(digits[1]), length: digits[0].length };
  }
  // A.B is a name.
  const letter = /^([A-Z])\s*(?:\.(?![A-Za-z])|、)/u.exec(text);
  if (letter?.[1] !== undefined) {
    const { length } = letter[0];
    return { style: 'official', level: LETTER_LEVEL, value: letterValue(letter[1]), length };
  }
  return null;
}

const CHINESE =
  /^([壹貳參叁肆伍陸柒捌玖拾佰一二三四五六七八九十百〇零]{1,5})\s*(?:、|\.(?![\d一二三四五六七八九十〇零]))/u;

/** 3.5 is a figure, and so is 1.2.3 without brackets; but no figure is 1.113年. */
const DIGITS = /^([1-9]\d{0,2})\s*(?:\.(?!\d)|\.(?=\d{3,4}\s*年)|、)/u;

/** The place of a capital letter of either width in the alphabet: 1 for A. */
export function letterValue(letter: string): number {
  return foldWidth(letter).charCodeAt(0) - 64;
}

/** Full-width digits, letters, brackets and dots as half-width ones, unit for unit, so that places stay. */
function foldWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ（）．]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
