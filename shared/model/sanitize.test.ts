import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sanitizeText } from './sanitize.ts';

it.each([
  ['a vertical tab from Word', '甲\u000B乙', '甲乙'],
  ['a form feed from a PDF', '甲\u000C乙', '甲乙'],
  ['NUL', '\u0000甲', '甲'],
  ['the zero width space of a composing editor', '\u200B你好\u200B', '你好'],
  ['a byte order mark', '\uFEFF甲', '甲'],
  ['the noncharacters XML forbids', '甲\uFFFE\uFFFF', '甲'],
  ['a lone high surrogate', '甲\uD842', '甲'],
  ['a lone low surrogate', '\uDFB7甲', '甲'],
])('removes %s', (_name, text, clean) => {
  expect(sanitizeText(text)).toBe(clean);
});

it.each([
  ['characters outside the BMP', '𠮷𡘙𨧀'],
  ['tab, line feed and carriage return', 'a\tb\nc\rd'],
  ['full-width and no-break spaces', '甲\u3000乙\u00A0丙'],
  ['emoji joined by U+200D', '👨\u200D👩'],
])('keeps %s', (_name, text) => {
  expect(sanitizeText(text)).toBe(text);
});

it('leaves only characters of XML 1.0, and is done after once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(0xffff), (text, unit) => {
      const clean = sanitizeText(text + String.fromCharCode(unit) + text);
      for (const character of clean) {
        const code = character.codePointAt(0) ?? 0;
        const legal =
          code === 9 ||
          code === 10 ||
          code === 13 ||
          (code >= 0x20 && code <= 0xd7ff) ||
          (code >= 0xe000 && code <= 0xfffd) ||
          code >= 0x10000;
        expect(legal).toBe(true);
      }
      expect(sanitizeText(clean)).toBe(clean);
    }),
  );
});
