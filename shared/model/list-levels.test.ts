import { describe, expect, test } from 'vitest';
import { type ListStart, listItem, type NumberingStyle, paragraph } from './block.ts';
import { textRun } from './inline.ts';
import { nestingDepths, setOfficial, shiftLevels, toDecimal, toOfficial } from './list-levels.ts';
import { numberBlocks } from './numbering.ts';
import { blockText, type RichText } from './rich-text.ts';
import { tableBlock } from './table-block.ts';

const p = (text: string) => paragraph([textRun(text)]);
const make =
  (style: NumberingStyle) =>
  (level: number, text = '項', start?: ListStart) =>
    listItem(style, level, [textRun(text)], start);
const item = make('official');
const decimal = make('decimal');
const at = (first: number, last = first) => ({ first, last });

/** Numbers and texts, as a person reads them. */
function read(richText: RichText | null): readonly string[] {
  const labels = numberBlocks(richText ?? []);
  return (richText ?? []).map((block, i) => `${labels[i] ?? ''}${blockText(block)}`);
}

const NESTED: RichText = [item(3, '甲'), item(4, '甲一'), item(4, '甲二'), item(3, '乙')];

describe('making items deeper or shallower', () => {
  test('takes along what is below any of them', () => {
    const deeper = shiftLevels(NESTED, at(0, 1), 1);
    expect(read(deeper)).toEqual(['(1)甲', 'A.甲一', 'B.甲二', '1.乙']);
    expect(shiftLevels(deeper ?? [], at(0, 1), -1)).toEqual(NESTED);
  });

  test('leaves a decimal number no level without the one above it', () => {
    const list = [decimal(0), decimal(0), decimal(1)];
    expect(shiftLevels(list, at(0), 1)).toBeNull();
    expect(read(shiftLevels(list, at(1), 1))).toEqual(['(1)項', '(1.1)項', '(1.1.1)項']);
    expect(shiftLevels(list, at(2), 1)).toBeNull();
    expect(shiftLevels([p('文'), decimal(0)], at(1), 1)).toBeNull();
    // A level that is missing already can be made up for.
    expect(shiftLevels([decimal(0), decimal(3)], at(1), -1)).toEqual([decimal(0), decimal(2)]);
  });

  test('goes no further than the first and the last level, nor where there is no item', () => {
    expect(shiftLevels([item(0)], at(0), -1)).toBeNull();
    expect(shiftLevels([item(5), item(6)], at(0), 1)).toBeNull();
    expect(shiftLevels([p('文')], at(0), 1)).toBeNull();
  });
});

describe('giving items a level of the official order', () => {
  test('takes along what is below them', () => {
    expect(read(setOfficial(NESTED, at(0), 1))).toEqual(['一、甲', '(一)甲一', '(二)甲二', '1.乙']);
  });

  test('makes plain lines items and leaves tables alone', () => {
    const table = tableBlock(1, 1);
    expect(setOfficial([p('甲'), table, p('乙')], at(0, 2), 4)).toEqual([
      item(4, '甲'),
      table,
      item(4, '乙'),
    ]);
  });

  test('turns a decimal list as a whole, as deep as it was', () => {
    const list = [decimal(0, '甲'), decimal(1, '甲一'), decimal(0, '乙')];
    expect(read(setOfficial(list, at(2), 1))).toEqual(['一、甲', '(一)甲一', '二、乙']);
    expect(read(setOfficial(list, at(1), 3))).toEqual(['(一)甲', '1.甲一', '(二)乙']);
  });
});

describe('the style of a list', () => {
  test('is that of the whole list, however little of it is selected, and leads back', () => {
    const text = [p('前'), ...NESTED, tableBlock(1, 1), item(3, '丙'), p('後'), item(3, '別')];
    const turned = toDecimal(text, at(2));
    expect(read(turned)).toEqual([
      '前',
      '(1)甲',
      '(1.1)甲一',
      '(1.2)甲二',
      '(2)乙',
      '',
      '(3)丙',
      '後',
      '1.別',
    ]);
    expect(toOfficial(turned, at(4))).toEqual(text);
  });

  test('goes over paragraphs that the list goes on behind', () => {
    const text = [item(3, '甲'), p('文'), item(3, '乙', 'continue')];
    expect(read(toDecimal(text, at(2)))).toEqual(['(1)甲', '文', '(2)乙']);
    expect(read(toDecimal(text, at(0)))).toEqual(['(1)甲', '文', '(2)乙']);
  });

  test('skips no level that the official list has skipped', () => {
    const text = [item(1, '甲'), item(4, '甲一'), item(2, '甲二'), item(1, '乙')];
    expect(read(toDecimal(text, at(0)))).toEqual(['(1)甲', '(1.1)甲一', '(1.2)甲二', '(2)乙']);
    expect(nestingDepths([item(4), item(3), p('文'), item(5)])).toEqual([0, 0, -1, 0]);
  });

  test('keeps a number that an item was told', () => {
    expect(read(toDecimal([item(3, '甲', 4), item(3, '乙')], at(0)))).toEqual(['(4)甲', '(5)乙']);
  });

  test('begins a list at plain lines', () => {
    expect(toDecimal([p('甲'), p('乙')], at(0, 1))).toEqual([decimal(0, '甲'), decimal(0, '乙')]);
  });

  test('finds a level for the deepest item', () => {
    const deep = [0, 1, 2, 3, 4].map((level) => decimal(level));
    expect(toOfficial(deep, at(0))).toEqual([2, 3, 4, 5, 6].map((level) => item(level)));
    expect(toOfficial(deep, at(4), 0)).toEqual([0, 1, 2, 3, 4].map((level) => item(level)));
  });
});
