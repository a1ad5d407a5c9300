import { sanitizeText } from '../model/sanitize.ts';
import { foldCharacters } from './fold-characters.ts';
import { stripLatex } from './latex-residue.ts';
import { foldStraySymbols } from './symbol-fonts.ts';

/**
 * One line, or a part of one, without what no one can see or meant to have: control characters, soft
 * hyphens, zero-width characters, direction marks, look-alikes from PDF files, LaTeX, and blanks of other
 * widths. A run of blanks becomes one space; whether a blank at either end is needed is not known here.
 */
export function cleanText(text: string): string {
  const visible = sanitizeText(text).replace(INVISIBLE, '').replace(LONE_JOINER, '');
  return stripLatex(foldStraySymbols(foldCharacters(visible))).replace(BLANKS, ' ');
}

/** Soft hyphen, zero-width space and non-joiner, direction marks, word joiner, Mongolian separator, U+FEFF. */
const INVISIBLE =
  /[\u00AD\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** A joiner is needed inside an emoji only. */
const LONE_JOINER = /(?<!\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier})\u200D/gu;

/** Every horizontal blank of Unicode: tab, no-break, narrow, en, em, thin, ideographic … */
const BLANKS = /[\t\u0020\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;
