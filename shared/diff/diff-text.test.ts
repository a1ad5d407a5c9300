import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_EDITS } from './align.ts';
import { type DiffRun, diffText, hasChange } from './diff-text.ts';

/** Texts of the kind that offices write, with signs outside the BMP and what is joined to others. */
const officeText = fc
  .array(
    fc.constantFrom(
      ...['辦', '理', '服', '務', '，', '。', '\n', ' ', '39,068', '件', '99%', 'e化', 'LINE'],
      ...['𠮷', '𡘙', '葛\u{e0100}', 'é', '（一）', '1.5', '臺', '台', '\r\n', '👨‍👩‍👧'],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function side(runs: readonly DiffRun[], gone: 'insert' | 'delete'): string {
  return runs.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('');
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

describe('diffText', () => {
  it('says what stayed, went and came', () => {
    expect(diffText('辦理講習 12 場次。', '辦理訓練講習 15 場次。')).toEqual([
      { kind: 'equal', text: '辦理' },
      { kind: 'insert', text: '訓練' },
      { kind: 'equal', text: '講習 ' },
      { kind: 'delete', text: '12' },
      { kind: 'insert', text: '15' },
      { kind: 'equal', text: ' 場次。' },
    ]);
  });

  it('takes a figure and a Latin word as a whole', () => {
    expect(diffText('受理 39,068 件 (99.5%) online', '受理 39,168 件 (99.7%) offline')).toEqual([
      { kind: 'equal', text: '受理 ' },
      { kind: 'delete', text: '39,068' },
      { kind: 'insert', text: '39,168' },
      { kind: 'equal', text: ' 件 (' },
      { kind: 'delete', text: '99.5%' },
      { kind: 'insert', text: '99.7%' },
      { kind: 'equal', text: ') ' },
      { kind: 'delete', text: 'online' },
      { kind: 'insert', text: 'offline' },
    ]);
  });

  it('never splits a sign outside the BMP, nor takes a selector from its sign', () => {
    // 𠮷 and 𠮶 share their first code unit.
    expect(diffText('陳𠮷', '陳𠮶')).toEqual([
      { kind: 'equal', text: '陳' },
      { kind: 'delete', text: '𠮷' },
      { kind: 'insert', text: '𠮶' },
    ]);
    expect(diffText('葛\u{e0100}氏', '葛氏')).toEqual([
      { kind: 'delete', text: '葛\u{e0100}' },
      { kind: 'insert', text: '葛' },
      { kind: 'equal', text: '氏' },
    ]);
  });

  it('has one equal run for equal texts, and none for two empty ones', () => {
    expect(diffText('相同', '相同')).toEqual([{ kind: 'equal', text: '相同' }]);
    expect(diffText('', '')).toEqual([]);
    expect(hasChange(diffText('相同', '相同'))).toBe(false);
    expect(hasChange(diffText('', '新'))).toBe(true);
  });

  it('compares line by line what has too little in common, and keeps the lines that stayed', () => {
    const unlike = (from: number): string =>
      Array.from({ length: MAX_EDITS }, (_, i) => String.fromCodePoint(from + i)).join('');
    const runs = diffText(`頭\n${unlike(0x4e00)}\n尾`, `頭\n${unlike(0x6e00)}\n尾`);
    expect(runs).toEqual([
      { kind: 'equal', text: '頭\n' },
      { kind: 'delete', text: `${unlike(0x4e00)}\n` },
      { kind: 'insert', text: `${unlike(0x6e00)}\n` },
      { kind: 'equal', text: '尾' },
    ]);
  });

  it('gives both texts back to the last code unit, whole signs only, changes between equal runs', () => {
    fc.assert(
      fc.property(officeText, officeText, (before, after) => {
        const runs = diffText(before, after);
        expect(side(runs, 'insert')).toBe(before);
        expect(side(runs, 'delete')).toBe(after);
        for (const [i, { kind, text }] of runs.entries()) {
          expect(text).not.toBe('');
          expect(hasLoneSurrogate(text)).toBe(false);
          expect(runs[i + 1]?.kind).not.toBe(kind);
          if (kind === 'insert') expect(runs[i + 1]?.kind ?? 'equal').toBe('equal');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives back any text, ill-formed ones too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const runs = diffText(`\ud842${before}`, `${after}\udfb7`);
        expect(side(runs, 'insert')).toBe(`\ud842${before}`);
        expect(side(runs, 'delete')).toBe(`${after}\udfb7`);
      }),
    );
  });
});
