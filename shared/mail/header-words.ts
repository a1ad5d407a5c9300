import { strToU8 } from 'fflate';
import { toBase64 } from '../model/base64.ts';

/** The longest line of a header, without its line end (RFC 2047 section 2 allows 76). */
const MAX_LINE = 76;

/** Bytes of text in one encoded word: 52 base64 digits, which leaves room for a header's name before the first. */
const WORD_BYTES = 39;

/** Bytes of a name in one line of its parameter, where each can take three signs. */
const PARAMETER_BYTES = 18;

/** Any text as words of a header (RFC 2047, B encoding), a line each. Line ends in it become spaces. */
export function encodedWords(text: string): string {
  const plain = text.replaceAll(/[\r\n\t]+/gu, ' ');
  return pieces(plain, WORD_BYTES)
    .map((piece) => `=?UTF-8?B?${toBase64(strToU8(piece))}?=`)
    .join('\r\n ');
}

/** A parameter in any language, in pieces of a line each (RFC 2231 sections 3 and 4). */
export function longParameter(name: string, value: string): string {
  return pieces(value, PARAMETER_BYTES)
    .map((piece, i) => {
      const line = `${name}*${i}*=${i === 0 ? "UTF-8''" : ''}${percent(piece)}`;
      // A piece has 18 bytes at most: this holds for any name of a parameter that is used.
      if (line.length + 2 > MAX_LINE) throw new Error('a header line too long');
      return line;
    })
    .join(';\r\n ');
}

function percent(text: string): string {
  let result = '';
  for (const byte of strToU8(text)) {
    const sign = String.fromCharCode(byte);
    result += /[A-Za-z0-9._-]/u.test(sign)
      ? sign
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return result;
}

/** A text in pieces of so many bytes of UTF-8 at most; no character is cut in two. Never none. */
function pieces(text: string, most: number): readonly string[] {
  const result: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of text) {
    const bytes = strToU8(character).length;
    if (size + bytes > most) {
      result.push(piece);
      piece = '';
      size = 0;
    }
    piece += character;
    size += bytes;
  }
  return [...result, piece];
}
