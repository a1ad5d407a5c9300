import { expect, test } from 'vitest';
import { exportTexts } from '../../texts/export.ts';
import type { ExportedPart } from '../exported-text.ts';
import { unprintedCharacters } from './unprinted-characters.ts';

const lines = (...texts: readonly string[]): readonly ExportedPart[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));

test.each([
  ['nothing is gone', lines('甲乙'), lines('乙甲'), []],
  ['a character outside the BMP is one character', lines('黃𫝀局'), lines('黃局'), ['𫝀']],
  ['a box in its stead is not it', lines('黃𫝀局'), lines('黃\uFFFD局'), ['𫝀']],
  ['each is named once', lines('𫝀𫝀', '乙𫝀'), lines('乙'), ['𫝀']],
  ['a character that is printed elsewhere has a font', lines('甲', '甲乙'), lines('甲乙'), []],
  ['Latin letters have a font', lines('甲A'), lines('甲'), []],
  ['a lost line is no matter of fonts', lines('一二三四五六'), lines('七'), []],
  ['the sign for a picture is none', lines('\uFFFC圖'), lines('圖'), []],
])('%s', (_name, expected, printed, gone) => {
  expect(unprintedCharacters(expected, printed)).toEqual(gone);
});

test('the message names the character with its code, and what to do', () => {
  expect(exportTexts.pdf.noFont(['𫝀', '㐀'])).toBe(
    '字型：檔案中讀不到「𫝀」（U+2B740）、「㐀」（U+3400），多半是這台電腦沒有這個字的字型。請安裝有這個字的字型，或改用別的寫法；也可以改匯出 Word 檔或 ODT 檔',
  );
});
