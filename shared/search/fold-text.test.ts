import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../../test/fixtures/arbitraries.ts';
import { type FoldOptions, foldText } from './fold-text.ts';

const ALL: FoldOptions = { matchCase: false, foldVariants: true, foldWidth: true };
const NONE: FoldOptions = { matchCase: true, foldVariants: false, foldWidth: false };

const anyOptions = fc.record({
  matchCase: fc.boolean(),
  foldVariants: fc.boolean(),
  foldWidth: fc.boolean(),
});
/** Texts in which the signs that folding changes are common. */
const foldable = fc
  .array(
    fc.oneof(
      arbitraryText(),
      fc.constantFrom('臺', '台', 'ＡＢ', 'ab', 'İ', '\u200B', '\uFEFF', '𠮷', '￣', 'ｱ'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('foldText', () => {
  it.each<readonly [string, FoldOptions, string]>([
    ['臺北台北', { ...NONE, foldVariants: true }, '台北台北'],
    ['ＡＢＣ１２３％（一）：', { ...NONE, foldWidth: true }, 'ABC123%(一):'],
    ['甲\u3000乙\u00A0丙', { ...NONE, foldWidth: true }, '甲 乙 丙'],
    ['ｱ｡', { ...NONE, foldWidth: true }, 'ア。'],
    ['SOP Ａ', { ...NONE, matchCase: false }, 'sop ａ'],
    ['SOP Ａ', { ...NONE, matchCase: false, foldWidth: true }, 'sop a'],
    ['臺ＡSOP', NONE, '臺ＡSOP'],
    // Signs whose small or plain form is longer stay: places must not move.
    ['İ￣', ALL, 'İ￣'],
  ])('%s with %o reads %s', (text, options, folded) => {
    expect(foldText(text, options)).toEqual({ text: folded, positions: null });
  });

  it('leaves out what nobody can see, and tells where the rest stood', () => {
    const { text, positions } = foldText('\u200B臺\u200B\uFEFF北𠮷\u00AD', ALL);
    expect(text).toBe('台北𠮷');
    expect([...(positions ?? [])]).toEqual([1, 4, 5, 6]);
  });

  it('leads every place back to the sign it was made from', () => {
    fc.assert(
      fc.property(foldable, anyOptions, (original, options) => {
        const { text, positions } = foldText(original, options);
        for (let i = 0; i < text.length; i += 1) {
          const sign = original.charAt(positions?.[i] ?? i);
          const isSurrogate = /[\uD800-\uDFFF]/.test(sign);
          const expected = isSurrogate ? text.charAt(i) : foldText(sign, options).text;
          expect(text.charAt(i)).toBe(expected);
        }
        if (positions === null) expect(text.length).toBe(original.length);
        else expect(positions.length).toBe(text.length);
      }),
    );
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(foldable, anyOptions, (original, options) => {
        const once = foldText(original, options).text;
        expect(foldText(once, options)).toEqual({ text: once, positions: null });
      }),
    );
  });
});
