import { expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { writableAddresses } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { setRichText } from '../model/updates.ts';
import { createPatternSearch, type PatternSearch } from './search-pattern.ts';

const OPTIONS = { matchCase: false, foldVariants: true, foldWidth: true };
const blank = smallReport();
const places = writableAddresses(blank);

/** A report whose writable places hold these texts, a line each block. */
const filled = (...texts: readonly string[]): Report =>
  texts.reduce((report, text, i) => {
    const address = places[i] ?? expect.fail('no such place');
    const blocks = text.split('\n').map((line) => paragraph([textRun(line)]));
    return setRichText(report, address, blocks);
  }, blank);

const look = (needle: string): PatternSearch =>
  createPatternSearch({ needle, ...OPTIONS }, () => performance.now());

it('finds in every place what a pattern means, with its groups', () => {
  const { search, fault } = look('(\\d+) ?件');
  const report = filled('收12件', '無', '辦結\n3 件');
  expect(search(report, null)).toEqual([
    { address: places[0], block: 0, from: 1, to: 4, groups: ['12件', '12'] },
    { address: places[2], block: 1, from: 0, to: 3, groups: ['3 件', '3'] },
  ]);
  expect(search(report, places[2] ?? null)).toHaveLength(1);
  expect(fault()).toBe(null);
});

it('finds nothing for an empty or a wrong pattern, and says what is wrong', () => {
  expect([look('').search(filled('甲'), null), look('').fault()]).toEqual([[], null]);
  const wrong = look('(甲');
  expect(wrong.search(filled('甲'), null)).toEqual([]);
  expect(wrong.fault()).toEqual({ kind: 'group-open', part: '(', at: 0 });
});

it.each(['(a+)+$', '(a|aa)+$', '(a*)*b', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*a){12}c'])(
  'answers at once for a pattern that explodes elsewhere: %s',
  (pattern) => {
    const report = filled(`${'a'.repeat(50_000)}!`);
    const before = performance.now();
    const { search, fault } = look(pattern);
    search(report, null);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(fault()?.kind ?? 'none').toMatch(/^(none|too-slow)$/u);
  },
);

it('stops between two hits when the time is up, and does not begin again after the next key', () => {
  let time = 0;
  const clock = (): number => {
    time += 100;
    return time;
  };
  const { search, fault } = createPatternSearch({ needle: '甲', ...OPTIONS }, clock);
  expect(search(filled('甲'.repeat(20)), null)).toEqual([]);
  expect(fault()).toEqual({ kind: 'too-slow', part: null, at: null });
  expect(search(filled('甲'), null)).toEqual([]);
});

it('does not begin with a line that would take long by itself', () => {
  const text = '本年度受理申請案件。'.repeat(20_000);
  const before = performance.now();
  const { search, fault } = look('(.?){1000}[丙丁]$');
  expect(search(filled(text), null)).toEqual([]);
  expect(fault()?.kind).toBe('too-slow');
  expect(performance.now() - before).toBeLessThan(1_000);
});
