import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { type Block, listItem, paragraph } from './block.ts';
import type { CaretRange } from './caret.ts';
import { deleteRange } from './delete-range.ts';
import { imageBlock } from './image-block.ts';
import { textRun } from './inline.ts';
import { blockText, normalizeRichText, type RichText } from './rich-text.ts';
import type { TableBlock } from './table-block.ts';

const p = (text: string): Block => paragraph(text === '' ? [] : [textRun(text)]);
const t = (...row: readonly string[]): TableBlock => ({
  type: 'table',
  header: false,
  rows: [row.map((text) => (text === '' ? [] : [textRun(text)]))],
});
const picture = imageBlock('i', 60);
const range = (block: number, offset: number, toBlock: number, to: number): CaretRange => ({
  anchor: { block, offset },
  focus: { block: toBlock, offset: to },
});

describe('deleting', () => {
  it.each<readonly [string, RichText, CaretRange, RichText]>([
    ['in one line', [p('abcd')], range(0, 1, 0, 3), [p('ad')]],
    ['over two lines makes one', [p('ab'), p('cd')], range(0, 1, 1, 1), [p('ad')]],
    [
      'keeps the kind of the first line',
      [listItem('official', 3, [textRun('ab')]), p('cd')],
      range(0, 1, 1, 1),
      [listItem('official', 3, [textRun('ad')])],
    ],
    [
      'over cells empties them',
      [t('ab', 'c', 'de'), p('')],
      range(0, 1, 0, 6),
      [t('a', '', 'e'), p('')],
    ],
    [
      'into a table empties what it touches',
      [p('ab'), t('cd', 'ef'), p('')],
      range(0, 1, 1, 4),
      [p('a'), t('', 'f'), p('')],
    ],
    [
      'out of a table empties what it touches',
      [t('cd', 'ef'), p('gh')],
      range(0, 1, 1, 1),
      [t('c', ''), p('h')],
    ],
    [
      'takes a table that lies in it whole',
      [p('ab'), t('c'), p('de')],
      range(0, 1, 2, 1),
      [p('ae')],
    ],
    ['takes a table from its very beginning on', [t('c'), p('de')], range(0, 0, 1, 1), [p('e')]],
    [
      'takes an image that is selected',
      [p('a'), picture, p('b')],
      range(1, 0, 1, 0),
      [p('a'), p('b')],
    ],
    ['takes an image that lies in it', [p('a'), picture, p('b')], range(0, 1, 2, 0), [p('ab')]],
    [
      'leaves an image that it ends before',
      [p('ab'), picture, p('')],
      range(0, 1, 1, 0),
      [p('a'), picture, p('')],
    ],
  ])('%s', (_name, before, where, after) => {
    expect(deleteRange(before, where).richText).toEqual(after);
  });

  it('leaves canonical text and a caret in it, in either direction, whatever is deleted', () => {
    const any = arbitraryRichText().chain((richText) => {
      const place = fc.nat(richText.length - 1).chain((block) => {
        const found = richText[block];
        const size = found === undefined ? 0 : blockText(found).length;
        return fc.nat(size).map((offset) => ({ block, offset }));
      });
      return fc.record({ richText: fc.constant(richText), anchor: place, focus: place });
    });
    fc.assert(
      fc.property(any, ({ richText, anchor, focus }) => {
        const left = deleteRange(richText, { anchor, focus });
        expect(left).toEqual(deleteRange(richText, { anchor: focus, focus: anchor }));
        expect(normalizeRichText(left.richText)).toBe(left.richText);
        const { block, offset } = left.range.focus;
        const found = left.richText[block];
        expect(found).toBeDefined();
        if (found !== undefined) expect(offset).toBeLessThanOrEqual(blockText(found).length);
      }),
    );
  });
});
