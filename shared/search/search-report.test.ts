import { expect, it } from 'vitest';
import { smallForm, smallProse, smallReport } from '../../test/fixtures/small-form.ts';
import { addressKey, writableAddresses } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { setRichText } from '../model/updates.ts';
import { createSearch, type Query } from './search-report.ts';

const query = (needle: string): Query => ({
  needle,
  matchCase: false,
  foldVariants: true,
  foldWidth: true,
});

const blank = smallReport();
const places = writableAddresses(blank);
/** A report whose writable places hold these texts, in reading order; a line each block. */
const filled = (...texts: readonly string[]): Report =>
  texts.reduce((report, text, i) => {
    const address = places[i];
    if (address === undefined) throw new Error('more texts than places');
    const blocks = text.split('\n').map((line) => paragraph(line === '' ? [] : [textRun(line)]));
    return setRichText(report, address, blocks);
  }, blank);

const told = (report: Report, needle: string, scope = -1): readonly string[] =>
  createSearch(query(needle))(report, places[scope] ?? null).map(
    ({ address, block, from, to }) => `${addressKey(address)} ${block} ${from}-${to}`,
  );
const key = (index: number): string => addressKey(places[index] ?? expect.fail('no such place'));

it('finds text in prose and in every cell, in reading order', () => {
  const report = filled('依據臺北市', '甲', '乙\n台北、台北', '');
  expect(told(report, '台北')).toEqual([`${key(0)} 0 2-4`, `${key(2)} 1 0-2`, `${key(2)} 1 3-5`]);
});

it('looks in one place only when asked to', () => {
  expect(told(filled('件', '件件', '件'), '件', 1)).toEqual([`${key(1)} 0 0-1`, `${key(1)} 0 1-2`]);
});

it('never finds text that goes over from one block into the next', () => {
  expect(told(filled('申\n請'), '申請')).toEqual([]);
});

it('finds text across runs with different marks', () => {
  const report = setRichText(blank, places[0] ?? expect.fail(), [
    paragraph([textRun('共 39,0'), textRun('68', ['bold']), textRun(' 件')]),
  ]);
  expect(told(report, '39,068')).toEqual([`${key(0)} 0 2-8`]);
});

it('does not find half of a sign outside the BMP', () => {
  expect(told(filled('𠮷'), '\uD842')).toEqual([]);
});

it('leaves out prose that nobody can write in', () => {
  const report = smallReport(smallForm({ sections: [smallProse({ writable: false })] }));
  const section = report.sections[0];
  if (section?.kind !== 'prose') throw new Error('prose expected');
  const body = [paragraph([textRun('固定文字')])];
  const fixed = { ...report, sections: [{ ...section, body }] };
  expect(createSearch(query('固定'))(fixed, null)).toEqual([]);
});

it('sees what changed when the same search is asked again', () => {
  const search = createSearch(query('件'));
  const report = filled('件', '無');
  expect(search(report, null)).toHaveLength(1);
  const next = setRichText(report, places[1] ?? expect.fail(), [paragraph([textRun('件件')])]);
  expect(search(next, null).map(({ address, from }) => [address, from])).toEqual([
    [places[0], 0],
    [places[1], 0],
    [places[1], 1],
  ]);
});

it('keeps places apart that hold the very same text object', () => {
  const same = [paragraph([textRun('件')])];
  const report = places.reduce((all, address) => setRichText(all, address, same), blank);
  expect(createSearch(query('件'))(report, null).map(({ address }) => address)).toEqual(places);
});
