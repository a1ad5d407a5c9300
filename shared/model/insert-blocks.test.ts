import { describe, expect, it } from 'vitest';
import { type Block, type ListItem, listItem, paragraph } from './block.ts';
import { collapsedAt } from './caret.ts';
import { imageBlock } from './image-block.ts';
import { textRun } from './inline.ts';
import { insertBlocks } from './insert-blocks.ts';
import type { RichText } from './rich-text.ts';
import { labelledText } from './slice.ts';
import { type TableBlock, tableBlock } from './table-block.ts';

const p = (text: string): Block => paragraph(text === '' ? [] : [textRun(text)]);
const item = (text: string): ListItem => listItem('official', 3, [textRun(text)]);
const t = (text: string): TableBlock => ({
  type: 'table',
  header: false,
  rows: [[[textRun(text)]]],
});
const picture = imageBlock('i', 60);
const empty = tableBlock(1, 1);

it.each<
  readonly [
    string,
    RichText,
    readonly [number, number],
    RichText,
    RichText,
    readonly [number, number],
  ]
>([
  ['in an empty text', [p('')], [0, 0], [empty], [empty, p('')], [0, 0]],
  ['behind a line', [p('ab')], [0, 2], [picture], [p('ab'), picture, p('')], [1, 0]],
  ['in the middle of a line', [p('ab')], [0, 1], [empty], [p('a'), empty, p('b')], [1, 0]],
  [
    'in an item, whose list goes on behind what stood behind the caret',
    [item('ab'), item('c')],
    [0, 1],
    [picture],
    [item('a'), picture, p('b'), listItem('official', 3, [textRun('c')], 'continue')],
    [1, 0],
  ],
  [
    'before an item, which keeps what it has',
    [{ ...listItem('official', 3, [textRun('a')], 4), id: 'x' }],
    [0, 0],
    [picture],
    [picture, { ...listItem('official', 3, [textRun('a')], 4), id: 'x' }],
    [0, 0],
  ],
  ['before a line', [p('ab')], [0, 0], [picture], [picture, p('ab')], [0, 0]],
  [
    'behind a selected image',
    [picture, p('')],
    [0, 0],
    [picture],
    [picture, picture, p('')],
    [1, 0],
  ],
  [
    'beside another table',
    [p(''), t('x'), p('')],
    [0, 0],
    [empty],
    [empty, p(''), t('x'), p('')],
    [0, 0],
  ],
  [
    'the first of several lines into the line, and what stood behind the caret into the last',
    [p('ab')],
    [0, 1],
    [p('x'), empty, p('y')],
    [p('ax'), empty, p('yb')],
    [2, 1],
  ],
  [
    'the last of several lines into the line that they come before',
    [{ ...listItem('official', 3, [textRun('a')], 4), id: 'x' }],
    [0, 0],
    [p('x'), empty, p('y')],
    [p('x'), empty, { ...listItem('official', 3, [textRun('ya')], 4), id: 'x' }],
    [2, 1],
  ],
  [
    'words behind an item of another level than theirs, and what points at them stays with them',
    [{ ...item('a'), id: 'x' }],
    [0, 0],
    [empty, listItem('official', 4, [textRun('y')])],
    [empty, { ...listItem('official', 4, [textRun('ya')]), id: 'x' }],
    [1, 1],
  ],
  [
    'the first of several lines into an empty item',
    [item('a'), item('')],
    [1, 0],
    [p('x'), picture, p('y')],
    [item('a'), item('x'), picture, p('y')],
    [3, 1],
  ],
  [
    'lines into a cell of a table, and pictures behind that',
    [t('ab'), p('')],
    [0, 1],
    [p('x'), item('y'), picture],
    [
      {
        ...t(''),
        rows: [[[textRun('ax'), { type: 'break' }, textRun('1.yb')]]],
      },
      picture,
      p(''),
    ],
    [0, 6],
  ],
  [
    'a picture behind the table that the caret is in',
    [t('ab'), p('c')],
    [0, 1],
    [picture],
    [t('ab'), picture, p('c')],
    [1, 0],
  ],
])('inserts %s', (_name, before, [block, offset], blocks, after, [toBlock, to]) => {
  const text = { richText: before, range: collapsedAt({ block, offset }) };
  expect(insertBlocks(text, blocks)).toEqual({
    richText: after,
    range: collapsedAt({ block: toBlock, offset: to }),
  });
});

it('takes no words of a table away for a picture that comes behind it', () => {
  const range = { anchor: { block: 0, offset: 0 }, focus: { block: 0, offset: 2 } };
  expect(insertBlocks({ richText: [t('ab'), p('')], range }, [picture])).toEqual({
    richText: [t('ab'), picture, p('')],
    range: collapsedAt({ block: 1, offset: 0 }),
  });
});

describe('the numbers of items', () => {
  const labelsAfter = (
    before: RichText,
    at: readonly [number, number],
    blocks: RichText,
    is = false,
  ) => {
    const [block, offset] = at;
    const text = { richText: before, range: collapsedAt({ block, offset }) };
    return labelledText(insertBlocks(text, blocks, is).richText).split('\n');
  };
  const lists = [item('a'), p('')];
  const third = listItem('official', 3, [textRun('x')], 3);

  it('that were read in front of them stay, also behind a table and a gap between two', () => {
    const blocks = [empty, empty, item('x'), item('y'), p('z')];
    expect(labelsAfter(lists, [0, 1], blocks, true)).toEqual([
      '1.a',
      '',
      '',
      '',
      '1.x',
      '2.y',
      'z',
      '',
    ]);
    expect(labelsAfter(lists, [0, 1], [empty, item('x')], true)).toEqual(['1.a', '', '1.x', '']);
    expect(labelsAfter(lists, [0, 1], [third, empty, item('y')], true)).toEqual([
      '1.a',
      '3.x',
      '',
      '4.y',
      '',
    ]);
  });

  it('go on with the list that they come to where nobody read any', () => {
    expect(labelsAfter(lists, [0, 1], [item('x'), empty, item('y')])).toEqual([
      '1.a',
      '2.x',
      '',
      '3.y',
      '',
    ]);
  });

  it('stay behind lines that are put in front of an item, and go on behind items', () => {
    const before = [item('a'), item('b'), item('c')];
    expect(labelsAfter(before, [1, 0], [p('x'), empty, p('y')])).toEqual([
      '1.a',
      'x',
      '',
      '2.yb',
      '3.c',
    ]);
    expect(labelsAfter(before, [1, 0], [item('x'), empty, item('y')])).toEqual([
      '1.a',
      '2.x',
      '',
      '3.yb',
      '4.c',
    ]);
  });
});

it('lets inserted items print the numbers that were printed, or go on with the list', () => {
  const list = [item('甲'), item('乙')];
  const text = { richText: list, range: collapsedAt({ block: 1, offset: 1 }) };
  const blocks = [picture, item('丙'), item('丁'), t('表')];
  const read = (isNumbered: boolean) =>
    labelledText(insertBlocks(text, blocks, isNumbered).richText).split('\n');
  expect(read(true)).toEqual(['1.甲', '2.乙', '（圖片：）', '1.丙', '2.丁', '表', '']);
  expect(read(false)).toEqual(['1.甲', '2.乙', '（圖片：）', '3.丙', '4.丁', '表', '']);
});
