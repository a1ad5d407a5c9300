import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { repeatedNumbers } from '../../test/fixtures/known-lines.ts';
import { type Block, isTextBlock, listItem, paragraph } from './block.ts';
import { textRun } from './inline.ts';
import { listHead, moveBlocks, setListStart, withChildren } from './list-edits.ts';
import { numberBlocks } from './numbering.ts';
import { blockText, type RichText } from './rich-text.ts';
import { tableBlock } from './table-block.ts';

const p = (text: string) => paragraph([textRun(text)]);
const item = (level: number, text: string) => listItem('official', level, [textRun(text)]);

/** A block without where it begins to count: that may change so that its number stays. */
function bare(block: Block): object {
  if (block.type !== 'item') return block;
  const { start: _start, ...rest } = block;
  return rest;
}

/** Numbers and texts, as a person reads them. */
function read(richText: RichText | undefined): readonly string[] {
  const labels = numberBlocks(richText ?? []);
  return (richText ?? []).map((block, i) => `${labels[i] ?? ''}${blockText(block)}`);
}

const LIST: RichText = [
  item(3, '甲'),
  item(4, '甲一'),
  item(4, '甲二'),
  item(3, '乙'),
  item(4, '乙一'),
  item(3, '丙'),
];

describe('moving items', () => {
  test('an item takes what is below it along, past the next item with all below that', () => {
    const moved = moveBlocks(LIST, { first: 0, last: 0 }, 1);
    expect(moved?.first).toBe(2);
    expect(read(moved?.richText)).toEqual([
      '1.乙',
      '(1)乙一',
      '2.甲',
      '(1)甲一',
      '(2)甲二',
      '3.丙',
    ]);
  });

  test('and back again', () => {
    const down = moveBlocks(LIST, { first: 0, last: 0 }, 1);
    const up = moveBlocks(
      down?.richText ?? [],
      { first: down?.first ?? 0, last: down?.first ?? 0 },
      -1,
    );
    expect(up?.richText).toEqual(LIST);
  });

  test('the last goes up past a whole item, not into it', () => {
    const moved = moveBlocks(LIST, { first: 5, last: 5 }, -1);
    expect(read(moved?.richText)).toEqual([
      '1.甲',
      '(1)甲一',
      '(2)甲二',
      '2.丙',
      '3.乙',
      '(1)乙一',
    ]);
  });

  test('several items take along what is below any of them, down and up', () => {
    const list = [item(3, '甲'), item(4, '甲一'), item(4, '甲二'), item(3, '乙')];
    const run = { first: 0, last: 1 };
    expect(withChildren(list, run)).toEqual({ first: 0, last: 2 });
    const down = moveBlocks(list, run, 1);
    expect(read(down?.richText)).toEqual(['1.乙', '2.甲', '(1)甲一', '(2)甲二']);
    expect(moveBlocks(down?.richText ?? [], { first: 1, last: 2 }, -1)?.richText).toEqual(list);
    // Up past a whole item, though the selection begins in a lower one.
    const mixed = [item(3, '甲'), item(4, '甲一'), item(4, '甲二'), item(3, '乙')];
    expect(read(moveBlocks(mixed, { first: 2, last: 3 }, -1)?.richText)).toEqual([
      '(1)甲二',
      '1.乙',
      '2.甲',
      '(1)甲一',
    ]);
  });

  test('a lower item moves among its siblings', () => {
    expect(read(moveBlocks(LIST, { first: 2, last: 2 }, -1)?.richText)).toEqual(
      read(LIST.with(1, item(4, '甲二')).with(2, item(4, '甲一'))),
    );
  });

  test('paragraphs move line by line', () => {
    const moved = moveBlocks([p('一'), p('二'), p('三')], { first: 1, last: 2 }, -1);
    expect(read(moved?.richText)).toEqual(['二', '三', '一']);
  });

  test('a list goes on behind a paragraph that moves into it, and is whole again when that goes on', () => {
    const list = [item(1, '甲'), item(1, '乙'), p('說明')];
    const up = moveBlocks(list, { first: 2, last: 2 }, -1);
    expect(read(up?.richText)).toEqual(['一、甲', '說明', '二、乙']);
    expect(moveBlocks(up?.richText ?? [], { first: 1, last: 1 }, 1)?.richText).toEqual(list);
    const out = moveBlocks(up?.richText ?? [], { first: 1, last: 1 }, -1);
    expect(out?.richText).toEqual([p('說明'), item(1, '甲'), item(1, '乙')]);
  });

  test('a table goes with the item that it stands below, and with what follows below that', () => {
    const table = tableBlock(1, 1);
    const first = [item(3, '甲'), table, item(4, '甲一')];
    const down = moveBlocks([...first, item(3, '乙')], { first: 0, last: 0 }, 1);
    expect(down).toEqual({ richText: [item(3, '乙'), ...first], first: 1 });
    expect(moveBlocks(down?.richText ?? [], { first: 1, last: 1 }, -1)?.richText).toEqual([
      ...first,
      item(3, '乙'),
    ]);
    const behind = [item(3, '甲'), table, item(3, '乙')];
    const up = moveBlocks(behind, { first: 2, last: 2 }, -1);
    expect(up?.richText).toEqual([item(3, '乙'), item(3, '甲'), table]);
  });

  test('a table moves alone, past one table or past an item', () => {
    const [one, other] = [tableBlock(1, 1), tableBlock(2, 1)];
    const richText = [item(3, '甲'), one, other];
    expect(moveBlocks(richText, { first: 2, last: 2 }, -1)?.richText).toEqual([
      item(3, '甲'),
      other,
      one,
    ]);
    expect(moveBlocks(richText, { first: 1, last: 1 }, -1)?.richText).toEqual([
      one,
      item(3, '甲'),
      other,
    ]);
  });

  test('nothing moves beyond the text', () => {
    expect(moveBlocks(LIST, { first: 0, last: 0 }, -1)).toBeNull();
    expect(moveBlocks(LIST, { first: 5, last: 5 }, 1)).toBeNull();
    expect(withChildren(LIST, { first: 3, last: 3 })).toEqual({ first: 3, last: 4 });
  });

  test('an item that moves past a paragraph goes on with its list, or counts in the one that it comes to', () => {
    const alone = moveBlocks([item(1, '甲'), item(1, '乙'), p('文')], { first: 1, last: 1 }, 1);
    expect(read(alone?.richText)).toEqual(['一、甲', '文', '二、乙']);
    const lists = [item(1, '甲'), item(1, '乙'), p('文'), item(1, '丙'), item(1, '丁')];
    const down = moveBlocks(lists, { first: 1, last: 1 }, 1);
    expect(read(down?.richText)).toEqual(['一、甲', '文', '一、乙', '二、丙', '三、丁']);
    expect(moveBlocks(down?.richText ?? [], { first: 2, last: 2 }, -1)?.richText).toEqual(lists);
    const up = moveBlocks(lists, { first: 3, last: 3 }, -1);
    expect(read(up?.richText)).toEqual(['一、甲', '二、乙', '三、丙', '文', '一、丁']);
  });

  test('a paragraph lets no two items of a list print the same number', () => {
    const known = (richText: RichText) => ({
      richText,
      keys: richText.map((block) => (isTextBlock(block) ? block.children : block)),
    });
    fc.assert(
      fc.property(
        arbitraryRichText(),
        fc.nat(),
        fc.constantFrom(1 as const, -1 as const),
        (richText, at, by) => {
          const first = at % richText.length;
          // Of two levels, so that neighbours often have one.
          const before = richText
            .map(
              (block): Block =>
                block.type === 'item'
                  ? { ...block, style: 'official', level: block.level % 2 }
                  : block,
            )
            .toSpliced(first, 0, p('說明'));
          const moved = moveBlocks(before, { first, last: first }, by);
          if (moved === null) return;
          expect(repeatedNumbers(known(before), known(moved.richText))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('never loses or doubles a block', () => {
    fc.assert(
      fc.property(
        arbitraryRichText(),
        fc.nat(),
        fc.constantFrom(1 as const, -1 as const),
        (richText, at, by) => {
          const first = at % richText.length;
          const moved = moveBlocks(richText, { first, last: first }, by);
          if (moved === null) return;
          expect(moved.richText).toHaveLength(richText.length);
          const words = (text: RichText) => text.map((block) => JSON.stringify(bare(block))).sort();
          expect(words(moved.richText)).toEqual(words(richText));
        },
      ),
    );
  });
});

describe('where a list begins to count', () => {
  test('can be told and taken back', () => {
    const told = setListStart(LIST, 3, 5);
    expect(read(told ?? [])).toEqual(['1.甲', '(1)甲一', '(2)甲二', '5.乙', '(1)乙一', '6.丙']);
    expect(setListStart(told ?? [], 3, null)).toEqual(LIST);
  });

  test('is left alone where it is so already, and in a paragraph', () => {
    expect(setListStart(LIST, 0, null)).toBeNull();
    expect(setListStart([p('文')], 0, 3)).toBeNull();
  });

  test('is asked of the first item of the list', () => {
    const richText = [item(3, '甲'), p('文'), item(3, '乙'), item(4, '乙一')];
    expect([0, 1, 2, 3].map((i) => listHead(richText, i))).toEqual([0, null, 2, 2]);
    const parted = [item(3, '甲'), tableBlock(1, 1), item(3, '乙')];
    expect([0, 1, 2].map((i) => listHead(parted, i))).toEqual([0, null, 0]);
  });
});
