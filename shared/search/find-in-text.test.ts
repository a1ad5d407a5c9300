import { expect, it } from 'vitest';
import { findInText } from './find-in-text.ts';
import { type FoldOptions, foldText } from './fold-text.ts';

const OPTIONS: FoldOptions = { matchCase: false, foldVariants: true, foldWidth: true };

const find = (text: string, needle: string, options = OPTIONS): readonly string[] =>
  findInText(text, foldText(needle, options).text, options).map(
    ({ from, to }) => `${from}-${to} ${text.slice(from, to)}`,
  );

it.each<readonly [string, string, readonly string[]]>([
  ['臺北與台北', '台北', ['0-2 臺北', '3-5 台北']],
  ['ＳＯＰ、sop、SOP', 'Sop', ['0-3 ＳＯＰ', '4-7 sop', '8-11 SOP']],
  ['９６％', '96%', ['0-3 ９６％']],
  // Beyond the BMP a sign counts two.
  ['𠮷利𠮷利', '利', ['2-3 利', '5-6 利']],
  ['𡘙𨧀', '𨧀', ['2-4 𨧀']],
  // An invisible sign inside belongs to the hit, one beside it does not.
  ['\u200B申\u200B請\u200B', '申請', ['1-4 申\u200B請']],
  ['哈哈哈哈哈', '哈哈', ['0-2 哈哈', '2-4 哈哈']],
  // No pattern language: what would take a regular expression for ever is looked for as it stands.
  [`${'a'.repeat(40)}! (a+)+$`, '(a+)+$', ['42-48 (a+)+$']],
  ['甲.乙', '.', ['1-2 .']],
  ['任何字', '', []],
  ['任何字', '\u200B', []],
])('in %s the needle %s is found as %o', (text, needle, found) => {
  expect(find(text, needle)).toEqual(found);
});

it('tells apart what the options say is different', () => {
  const exact: FoldOptions = { matchCase: true, foldVariants: false, foldWidth: false };
  expect(find('臺北台北', '台北', exact)).toEqual(['2-4 台北']);
  expect(find('SOP sop ＳＯＰ', 'SOP', exact)).toEqual(['0-3 SOP']);
});
