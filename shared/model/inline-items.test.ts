import { describe, expect, test } from 'vitest';
import { listItem, paragraph } from './block.ts';
import { textRun } from './inline.ts';
import { joinItemsInline, splitInlineItems } from './inline-items.ts';

const p = (text: string) => paragraph([textRun(text)]);
const item = (level: number, text: string) => listItem('official', level, [textRun(text)]);

describe('numbers running through a line', () => {
  test('become items, and the words before them stay a paragraph', () => {
    expect(splitInlineItems(p('辦理情形：(1)受理 12 件。(2)審查 3.5 天。（3）核發。'))).toEqual([
      p('辦理情形：'),
      item(4, '受理 12 件。'),
      item(4, '審查 3.5 天。'),
      item(4, '核發。'),
    ]);
  });

  test('keep the marks of the text around them', () => {
    const block = paragraph([textRun('1.甲', ['bold']), textRun('乙；2.丙')]);
    expect(splitInlineItems(block)).toEqual([
      listItem('official', 3, [textRun('甲', ['bold']), textRun('乙；')]),
      item(3, '丙'),
    ]);
  });

  test('inside an item become items below it', () => {
    expect(splitInlineItems(item(3, '內容(1)甲(2)乙'))).toEqual([
      item(3, '內容'),
      item(4, '甲'),
      item(4, '乙'),
    ]);
  });

  test('skip what is no part of the series', () => {
    expect(splitInlineItems(p('(1)依第(3)款辦理(2)依(二)辦理'))).toEqual([
      item(4, '依第(3)款辦理'),
      item(4, '依(二)辦理'),
    ]);
  });

  test.each([
    '只有一個(1)而已',
    '(2)從二開始(3)不算',
    '成長 1.5 倍，達 2.3 倍',
    '第1.及第2.項',
    '沒有數字',
    '',
  ])('are not seen in 「%s」', (text) => {
    expect(splitInlineItems(p(text))).toBeNull();
  });
});

test('items go back into one line with the numbers they had', () => {
  const richText = [p('前文'), item(4, '甲；'), item(4, '乙。'), p('後文')];
  expect(joinItemsInline(richText, 1, 2)).toEqual(p('(1)甲；(2)乙。'));
  expect(splitInlineItems(joinItemsInline(richText, 1, 2))).toEqual([
    item(4, '甲；'),
    item(4, '乙。'),
  ]);
});
