import { expect, test } from 'vitest';
import { writableAddresses } from '../../../shared/model/address.ts';
import { paragraph } from '../../../shared/model/block.ts';
import { textRun } from '../../../shared/model/inline.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { countAt, countReport } from './report-count.ts';

test('the whole is the sum of its places, also after a change to one of them', () => {
  const blank = smallReport();
  const [prose, cell] = writableAddresses(blank);
  if (prose === undefined || cell === undefined) throw new Error('nothing to write in');
  expect(countReport(blank)).toBe(0);
  const once = setRichText(blank, prose, [paragraph([textRun('一二 三')])]);
  const twice = setRichText(once, cell, [paragraph([textRun('𠮷字')])]);
  expect([countReport(once), countReport(twice)]).toEqual([3, 5]);
  expect([countAt(twice, prose), countAt(twice, cell)]).toEqual([3, 2]);
  expect(countReport(blank)).toBe(0);
});

test('a place the report does not have counts nothing', () => {
  expect(countAt(smallReport(), { kind: 'prose', sectionId: 'gone' })).toBe(0);
});
