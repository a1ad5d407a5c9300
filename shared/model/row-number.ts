import { type NumberMarker, parseNumberMarker } from './number-marker.ts';
import { formatLabel } from './numbering.ts';

/** A number as a form prints it before a row's wording. */
export interface PrintedNumber extends NumberMarker {
  /** As printed, without the white space around it: （二）, 3. */
  readonly sign: string;
  /** What the form puts between the number and the wording: nothing or a space. */
  readonly gap: string;
}

/** Reads the number before a row's wording; null when the form prints none. */
export function readPrintedNumber(label: string): PrintedNumber | null {
  const marker = parseNumberMarker(label);
  if (marker === null) return null;
  const lead = label.slice(0, marker.length);
  const sign = lead.trim();
  return { ...marker, sign, gap: lead.trimStart().slice(sign.length) };
}

/** The number so many places after a printed one, written as that is: （四） two after （二）. */
export function numberAfter(printed: PrintedNumber, places: number): string {
  const value = printed.value + places;
  if (printed.style === 'decimal') {
    return printed.sign.replace(
      /[\d０-９]+(?=[^\d０-９]*$)/u,
      widthOf(printed.sign)(String(value)),
    );
  }
  const plain = formatLabel('official', [...zeros(printed.level), value]);
  const core = widthOf(printed.sign)(plain.replace(/[().、]/gu, ''));
  return printed.sign.replace(/[^()（）.．、\s]+/u, () => core);
}

/** The first number of the level below a printed one: (1) below 3.; null at the deepest level. */
export function firstNumberBelow(printed: PrintedNumber): PrintedNumber | null {
  if (printed.style === 'decimal') {
    const sign = printed.sign.replace(/(?=[)）]$)/u, '.1');
    return { ...printed, level: printed.level + 1, value: 1, sign, length: sign.length, gap: '' };
  }
  if (printed.level >= 6) return null;
  const level = printed.level + 1;
  const sign = formatLabel('official', [...zeros(level), 1]);
  return { style: 'official', level, value: 1, sign, length: sign.length, gap: '' };
}

function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0);
}

/** Figures and letters in the width of a printed sign. */
function widthOf(sign: string): (text: string) => string {
  if (!/[０-９Ａ-Ｚ]/u.test(sign)) return (text) => text;
  return (text) => text.replace(/[0-9A-Z]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
