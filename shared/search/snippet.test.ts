import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryReport } from '../../test/fixtures/arbitraries.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { writableAddresses } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { setRichText } from '../model/updates.ts';
import { createSearch } from './search-report.ts';
import { type Snippet, snippetOf } from './snippet.ts';

const search = (needle: string) =>
  createSearch({ needle, matchCase: false, foldVariants: true, foldWidth: true });
const blank = smallReport();
const address = writableAddresses(blank)[0] ?? expect.fail('no place');

const of = (text: string, needle: string): Snippet | null => {
  const [before = '', after] = text.split('\n');
  const children =
    after === undefined
      ? [textRun(before)]
      : [textRun(before), { type: 'break' } as const, textRun(after)];
  const report = setRichText(blank, address, [paragraph(children)]);
  const [hit] = search(needle)(report, null);
  return hit === undefined ? null : snippetOf(report, hit);
};

it.each<readonly [string, string, Snippet]>([
  ['共 39,068 件。', '39,068', { before: '共 ', match: '39,068', after: ' 件。' }],
  ['甲\n件乙', '件', { before: '甲 ', match: '件', after: '乙' }],
  [
    `${'前'.repeat(30)}件${'後'.repeat(30)}`,
    '件',
    { before: `…${'前'.repeat(18)}`, match: '件', after: `${'後'.repeat(18)}…` },
  ],
])('of %s around %s', (text, needle, snippet) => {
  expect(of(text, needle)).toEqual(snippet);
});

it('never cuts a sign in two, and shows what stands in the text', () => {
  fc.assert(
    fc.property(arbitraryReport(), fc.constantFrom('件', '𠮷', '，', 'a'), (report, needle) => {
      for (const hit of search(needle)(report, null)) {
        const snippet = snippetOf(report, hit);
        const { before = '', match = '', after = '' } = snippet ?? {};
        expect(`${before}${match}${after}`.isWellFormed()).toBe(true);
        expect(match.length).toBe(hit.to - hit.from);
      }
    }),
  );
});

it('there is none for a block that is gone', () => {
  expect(snippetOf(blank, { address, block: 7, from: 0, to: 1 })).toBe(null);
});
