import {
  IS_BOLD,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_SUBSCRIPT,
  IS_SUPERSCRIPT,
  IS_UNDERLINE,
} from 'lexical';
import { MARKS, type Mark } from '../../../shared/model/inline.ts';

/** The bit Lexical keeps for each mark. */
const BITS: Readonly<Record<Mark, number>> = {
  bold: IS_BOLD,
  italic: IS_ITALIC,
  underline: IS_UNDERLINE,
  strike: IS_STRIKETHROUGH,
  superscript: IS_SUPERSCRIPT,
  subscript: IS_SUBSCRIPT,
};

/** What Lexical calls each mark in its commands. */
export const LEXICAL_FORMATS = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  superscript: 'superscript',
  subscript: 'subscript',
} as const satisfies Record<Mark, string>;

/** The format bits of a set of marks. */
export function toFormat(marks: readonly Mark[]): number {
  return marks.reduce((bits, mark) => bits | BITS[mark], 0);
}

/** The marks of format bits, in canonical order. Bits that have no mark in the model are left out. */
export function toMarks(format: number): readonly Mark[] {
  return MARKS.filter((mark) => (format & BITS[mark]) !== 0);
}
