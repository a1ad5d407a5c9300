import { MAX_LEVEL, type NumberingStyle } from '../model/block.ts';
import { parseLineNumber } from '../model/number-marker.ts';

/** A label as it was printed, read. */
export type ReadLabel =
  /** One of the two series of this program. */
  | {
      readonly kind: 'own';
      readonly style: NumberingStyle;
      readonly level: number;
      readonly value: number;
      /** For (1.2.3) the numbers in it; else its own only. */
      readonly path: readonly number[];
    }
  /** Of another series (a. i. 1) ① 1.1 甲、): its level follows from its place. */
  | { readonly kind: 'foreign'; readonly value: number }
  | { readonly kind: 'bullet' };

/** Reads a label that a word processor printed in front of an item; null when it is words, such as 「第一章」. */
export function readLabel(label: string): ReadLabel | null {
  const text = label.replace(/[\s\u3000]+/gu, '');
  const marker = parseLineNumber(text);
  if (marker !== null && marker.length === text.length) {
    const path = marker.style === 'decimal' ? pathOf(text) : [marker.value];
    return isNumber(marker.value) && marker.level <= MAX_LEVEL
      ? { kind: 'own', style: marker.style, level: marker.level, value: marker.value, path }
      : null;
  }
  const value = foreignValue(text);
  if (value !== null) return { kind: 'foreign', value };
  // A letter without any mark is a sign of Wingdings that lost its font.
  if (/^[a-z\u00A7\u00D8\u00FC]$/u.test(text)) return { kind: 'bullet' };
  return /[\p{L}\p{N}]/u.test(text) ? null : { kind: 'bullet' };
}

function isNumber(value: number): boolean {
  return value >= 1 && value <= 9999;
}

/** The numbers in (1.2.3), of either width. */
export function pathOf(label: string): readonly number[] {
  return [...label.normalize('NFKC').matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}

function foreignValue(label: string): number | null {
  const text = label.normalize('NFKC');
  const circled = /^[\u2460-\u2473]/u.exec(label);
  if (circled !== null) return label.charCodeAt(0) - 0x245f;
  const stem = /^([甲乙丙丁戊己庚辛壬癸])[、.)]$/u.exec(text)?.[1];
  if (stem !== undefined) return '甲乙丙丁戊己庚辛壬癸'.indexOf(stem) + 1;
  const digits = /^\(?(?:\d{1,3}\.)*(\d{1,3})[.)、]?$/u.exec(text);
  if (digits?.[1] !== undefined) return atLeastOne(Number(digits[1]));
  const letters = /^\(?([a-z]{1,6})[.)、]$/iu.exec(text)?.[1]?.toLowerCase();
  if (letters === undefined) return null;
  // A single i, v or x is a Roman number more often than the 9th, 22nd or 24th letter.
  const roman = /^[ivx]+$/u.test(letters) ? romanValue(letters) : null;
  if (roman !== null) return roman;
  return letters.length === 1 ? letters.charCodeAt(0) - 96 : null;
}

function atLeastOne(value: number): number | null {
  return value >= 1 ? value : null;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, one, i) => sum + (one < (values[i + 1] ?? 0) ? -one : one), 0);
}
