import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryRichText } from '../../../test/fixtures/arbitraries.ts';
import { type Block, listItem, paragraph } from '../../model/block.ts';
import { textRun } from '../../model/inline.ts';
import { countBlocks, numberBlocks } from '../../model/numbering.ts';
import { normalizeRichText, type RichText } from '../../model/rich-text.ts';
import { readListLabels } from './list-labels.ts';
import { createNumberLists } from './number-lists.ts';

/** What a word processor prints before each block, text by text. */
function printed(...texts: readonly RichText[]): readonly (readonly (string | null)[])[] {
  const lists = createNumberLists();
  const ids = texts.map((text) => {
    lists.enter();
    return countBlocks(text).map((count) => (count === null ? null : lists.listOf(count)));
  });
  const labels = readListLabels(lists.xml());
  return ids.map((of) => of.map((id) => (id === null ? null : labels.next(String(id)))));
}

const item = (level: number, start?: number): Block => ({
  ...listItem('official', level, [textRun('文')]),
  ...(start === undefined ? {} : { start }),
});

it('lists print the numbers that the report prints, text after text', () => {
  const first = [item(1), item(2), item(2), item(1), item(2), paragraph([]), item(1, 5), item(1)];
  expect(printed(first, first)).toEqual([numberBlocks(first), numberBlocks(first)]);
});

it('a number that programs print differently stays text', () => {
  const text = [item(0, 9), item(0), item(1, 19), item(1), item(5, 26), item(5)];
  expect(printed(text)).toEqual([['玖、', null, '十九、', null, 'Z.', null]]);
});

it('any text prints its numbers, or keeps them as text', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRichText(), { maxLength: 4 }), (written) => {
      const texts = written.map(normalizeRichText);
      const expected = texts.map(numberBlocks);
      printed(...texts).forEach((labels, i) => {
        labels.forEach((label, k) => {
          if (label !== null) expect(label).toBe(expected[i]?.[k]);
        });
      });
    }),
  );
});
