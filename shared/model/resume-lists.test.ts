import { describe, expect, test } from 'vitest';
import { type Block, type ListStart, listItem, type NumberingStyle, paragraph } from './block.ts';
import { textRun } from './inline.ts';
import { resumeLists } from './resume-lists.ts';
import type { RichText } from './rich-text.ts';
import { labelledText } from './slice.ts';
import { tableBlock } from './table-block.ts';

const p = (text: string): Block => paragraph([textRun(text)]);
const make =
  (style: NumberingStyle) =>
  (level: number, text: string, start?: ListStart): Block =>
    listItem(style, level, [textRun(text)], start);
const item = make('official');
const decimal = make('decimal');

/** Numbers and texts, as a person reads them. */
const read = (richText: RichText): readonly string[] => labelledText(richText).split('\n');

const LIST: RichText = [item(1, '甲'), item(1, '乙'), item(1, '丙')];

/** What an edit leaves of a text that takes so many blocks out and puts others in their place. */
const edited = (before: RichText, at: number, out: number, ...put: RichText): RichText =>
  resumeLists(before, before.toSpliced(at, out, ...put));

describe('behind a paragraph that comes into it', () => {
  test('a list goes on, and only the first item behind is told so', () => {
    const next = edited(LIST, 1, 0, p('說明'));
    expect(next).toEqual([item(1, '甲'), p('說明'), item(1, '乙', 'continue'), item(1, '丙')]);
    expect(read(next)).toEqual(['一、甲', '說明', '二、乙', '三、丙']);
  });

  test('in place of an item, that does not count any more', () => {
    expect(read(edited(LIST, 1, 1, p('乙')))).toEqual(['一、甲', '乙', '二、丙']);
  });

  test('it goes on after new items', () => {
    const next = edited(LIST, 1, 0, item(1, '子'), p('說明'));
    expect(read(next)).toEqual(['一、甲', '二、子', '說明', '三、乙', '四、丙']);
  });

  test('its deeper levels go on as well, below the item that they were below', () => {
    const nested = [item(3, '甲'), item(4, '子'), item(4, '丑'), item(3, '乙')];
    expect(read(edited(nested, 2, 0, p('說明')))).toEqual([
      '1.甲',
      '(1)子',
      '說明',
      '(2)丑',
      '2.乙',
    ]);
    const decimals = [decimal(0, '甲'), decimal(1, '子'), decimal(1, '丑'), decimal(0, '乙')];
    expect(read(edited(decimals, 2, 0, p('說明')))).toEqual([
      '(1)甲',
      '(1.1)子',
      '說明',
      '(1.2)丑',
      '(2)乙',
    ]);
  });

  test('past a table', () => {
    const table = tableBlock(1, 1);
    const list = [item(3, '甲'), table, item(3, '乙')];
    const next = edited(list, 1, 0, p('說明'));
    expect(next.at(-1)).toEqual(item(3, '乙', 'continue'));
  });

  test('an item that was told its number keeps it, and so does the first one of a list', () => {
    const told = LIST.with(1, item(1, '乙', 5));
    expect(read(edited(told, 1, 0, p('說明')))).toEqual(['一、甲', '說明', '五、乙', '六、丙']);
    const other = [...LIST, p('文'), item(1, '丁')];
    expect(edited(other, 3, 0, p('說明'))).toEqual(other.toSpliced(3, 0, p('說明')));
    const mixed = [item(1, '甲'), decimal(0, '乙')];
    expect(edited(mixed, 1, 0, p('說明'))).toEqual(mixed.toSpliced(1, 0, p('說明')));
  });
});

describe('a list whose first item is gone', () => {
  const other = [...LIST, p('文')];

  test('begins at 1, and does not go on with the one before', () => {
    const text = [...other, item(1, '丁'), item(1, '戊')];
    expect(edited(text, 4, 1, p('丁'))).toEqual(text.toSpliced(4, 1, p('丁')));
    const parted = [...other, item(1, '丁'), p('說明'), item(1, '戊', 'continue')];
    expect(edited(parted, 4, 2)).toEqual([...other, item(1, '戊')]);
  });

  test('begins where it was told to', () => {
    const text = [item(3, '甲', 5), item(4, '子'), item(3, '乙')];
    expect(read(edited(text, 0, 1, p('甲')))).toEqual(['甲', '(1)子', '5.乙']);
    const going = [...other, item(1, '丁', 'continue'), item(1, '戊')];
    expect(read(edited(going, 4, 1, p('丁'))).slice(4)).toEqual(['丁', '四、戊']);
  });

  test('or is not the first any more: the one before it tells that now', () => {
    const text = [item(3, '甲', 5), item(3, '乙')];
    const [first, second] = text;
    if (first === undefined || second === undefined) expect.fail('no items');
    expect(resumeLists(text, [second, first])).toEqual([item(3, '乙', 5), item(3, '甲')]);
  });
});

test('when the paragraph is gone again an item need not be told that it goes on', () => {
  const parted = [item(1, '甲'), p('說明'), item(1, '乙', 'continue'), item(1, '丙')];
  expect(edited(parted, 1, 1)).toEqual(LIST);
  expect(edited(parted, 1, 1, item(1, '說明'))).toEqual(LIST.toSpliced(1, 0, item(1, '說明')));
});

test('a text in which no list is touched stays the same object', () => {
  const next = [...LIST, p('文')];
  expect(resumeLists(LIST, next)).toBe(next);
});
