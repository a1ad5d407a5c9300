import { expect, test } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { writableAddresses } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { setRichText } from '../model/updates.ts';
import { firstPrivateHit, privateCharacters } from './private-characters.ts';

const blank = smallReport();
const [first] = writableAddresses(blank);
if (first === undefined) throw new Error('nothing to write in');

test('a report of standard characters has none, rare ones among them', () => {
  const report = setRichText(blank, first, [paragraph([textRun('𠮷𫝀㐀')])]);
  expect(privateCharacters(report)).toEqual([]);
  expect(firstPrivateHit(report)).toBeNull();
});

test('each is named once with its first place, those beyond the BMP and those of the head too', () => {
  const text = [paragraph([textRun('前文')]), paragraph([textRun('王\uE001\u{F0001}\uE001')])];
  const report = { ...setRichText(blank, first, text), agency: '\uE000局' };
  expect(privateCharacters(report).map(({ character }) => character)).toEqual([
    '\uE000',
    '\uE001',
    '\u{F0001}',
  ]);
  expect(privateCharacters(report)[0]?.place).toBe('文件標題');
  expect(firstPrivateHit(report)).toEqual({ address: first, block: 1, from: 1, to: 2 });
});

test('one in a cell of a small table is found where the caret can go', () => {
  const table = {
    type: 'table' as const,
    header: false,
    rows: [[[textRun('甲乙')], [textRun('丙\uE000')]]],
  };
  const report = setRichText(blank, first, [table]);
  expect(privateCharacters(report)).toHaveLength(1);
  expect(firstPrivateHit(report)).toEqual({ address: first, block: 0, from: 4, to: 5 });
});

test('one that only stands in an agency’s name leads to no cell', () => {
  expect(firstPrivateHit({ ...blank, agency: '\uE000局' })).toBeNull();
});
