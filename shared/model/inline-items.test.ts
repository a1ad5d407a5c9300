import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type ListStart, listItem, paragraph } from './block.ts';
import { textRun } from './inline.ts';
import { joinItemsInline, splitInlineItems } from './inline-items.ts';
import { parseNumberMarker } from './number-marker.ts';
import { numberBlocks } from './numbering.ts';
import { blockText, type RichText } from './rich-text.ts';

const p = (text: string) => paragraph([textRun(text)]);
const item = (level: number, text: string, start?: ListStart) =>
  listItem('official', level, text === '' ? [] : [textRun(text)], start);
const decimal = (level: number, text: string) => listItem('decimal', level, [textRun(text)]);

/** The blocks that a block alone is parted into. */
const split = (block: Block): RichText | null => splitInlineItems([block], 0)?.richText ?? null;

/** Numbers and texts, as a person reads them. */
function read(richText: RichText | undefined): readonly string[] {
  const labels = numberBlocks(richText ?? []);
  return (richText ?? []).map((block, i) => `${labels[i] ?? ''}${blockText(block)}`);
}
const splitAt = (richText: RichText, index: number) =>
  read(splitInlineItems(richText, index)?.richText);

describe('numbers running through a line', () => {
  test('become items, and the words before them stay a paragraph', () => {
    expect(split(p('辦理情形：(1)受理 12 件。(2)審查 3.5 天。（3）核發。'))).toEqual([
      p('辦理情形：'),
      item(4, '受理 12 件。'),
      item(4, '審查 3.5 天。'),
      item(4, '核發。'),
    ]);
  });

  test('keep the marks of the text around them', () => {
    const block = paragraph([textRun('1.甲', ['bold']), textRun('乙；2.丙')]);
    expect(split(block)).toEqual([
      listItem('official', 3, [textRun('甲', ['bold']), textRun('乙；')]),
      item(3, '丙'),
    ]);
  });

  test('inside an item become items below it', () => {
    expect(split(item(3, '內容(1)甲(2)乙'))).toEqual([
      item(3, '內容'),
      item(4, '甲'),
      item(4, '乙'),
    ]);
  });

  test('skip what is no part of the series', () => {
    expect(split(p('(1)依第(3)款辦理(2)依(二)辦理'))).toEqual([
      item(4, '依第(3)款辦理'),
      item(4, '依(二)辦理'),
    ]);
  });

  test.each([
    '只有一個(1)而已',
    '依第(3)款及第(4)款',
    '詳(二)、(三)及(四)',
    '依(1)(2)規定',
    '一、二樓及二、三樓',
    '為求統一、簡化，第二、三組共同辦理',
    '成長 1.5 倍，達 2.3 倍',
    '第1.及第2.項',
    '沒有數字',
    '',
  ])('are not seen in 「%s」', (text) => {
    expect(split(p(text))).toBeNull();
  });
});

describe('numbers keep what they were:', () => {
  test('a series that begins with another number than 1', () => {
    expect(split(p('(2)審查(3)核發'))).toEqual([item(4, '審查', 2), item(4, '核發')]);
  });

  test('behind a list of the same level, and those of the list behind', () => {
    const text = [item(4, '前'), p('(1)甲(2)乙'), item(4, '後')];
    expect(splitAt(text, 1)).toEqual(['(1)前', '(1)甲', '(2)乙', '(1)後']);
    expect(splitAt([item(4, '前'), p('(2)甲(3)乙')], 1)).toEqual(['(1)前', '(2)甲', '(3)乙']);
    expect(splitInlineItems([item(4, '前'), p('(2)甲(3)乙')], 1)?.richText[1]).toEqual(
      item(4, '甲'),
    );
  });

  test('an item has its own beside those in its text', () => {
    expect(splitAt([item(3, '甲'), item(3, '(1)子(2)丑'), item(3, '丙')], 1)).toEqual([
      '1.甲',
      '2.',
      '(1)子',
      '(2)丑',
      '3.丙',
    ]);
  });

  test('of items in items', () => {
    const nested = ['(1)甲', 'A.子', 'B.丑', '(2)乙'];
    expect(splitAt([p('(1)甲A.子B.丑(2)乙')], 0)).toEqual(nested);
    expect(splitAt([p('辦理：1.甲；(1)子(2)丑2.乙；')], 0)).toEqual([
      '辦理：',
      '1.甲；',
      '(1)子',
      '(2)丑',
      '2.乙；',
    ]);
    expect(splitAt([p('一、甲二、乙三、丙')], 0)).toEqual(['一、甲', '二、乙', '三、丙']);
  });

  test('of the decimal series', () => {
    const nested = ['(1)甲', '(1.1)子', '(1.2)丑', '(2)乙', '(2.1)寅'];
    expect(splitAt([p(nested.join(''))], 0)).toEqual(nested);
    expect(
      split(p(nested.join('')))?.every(
        (block) => block.type === 'item' && block.style === 'decimal',
      ),
    ).toBe(true);
    expect(splitInlineItems([decimal(0, '甲'), p('(2)乙(3)丙')], 1)?.richText).toEqual([
      decimal(0, '甲'),
      decimal(0, '乙'),
      decimal(0, '丙'),
    ]);
  });
});

describe('below an item that is as deep', () => {
  test('numbers become those of the next level, and the list goes on behind them', () => {
    const text = [item(4, '前'), item(5, '內容(1)甲(2)乙'), item(5, '後')];
    expect(splitAt(text, 1)).toEqual(['(1)前', 'A.內容', '(A)甲', '(B)乙', 'B.後']);
    const decimals = [decimal(0, '內容1.甲2.乙'), decimal(0, '後')];
    expect(splitAt(decimals, 0)).toEqual(['(1)內容', '(1.1)甲', '(1.2)乙', '(2)後']);
  });

  test('there may be no level left', () => {
    expect(split(item(6, '內容(1)甲(2)乙'))).toBeNull();
  });
});

test('taking a paragraph apart never changes what is printed', () => {
  const piece = fc.constantFrom(
    ...[
      '(1)',
      '(2)',
      '(3)',
      '1.',
      '2.',
      'A.',
      'B.',
      '一、',
      '二、',
      '(一)',
      '(二)',
      '(1.1)',
      '(1.2)',
    ],
    ...['甲', '受理', '；', '：', '第', '、', '10 件'],
  );
  const blank = /\s/gu;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), fc.nat(6), (pieces, level) => {
      const text = [item(level, '前'), p(pieces.join('')), item(level, '後')];
      const parted = splitInlineItems(text, 1)?.richText;
      if (parted === undefined) return;
      expect(read(parted).join('').replace(blank, '')).toBe(read(text).join('').replace(blank, ''));
    }),
    { numRuns: 2000 },
  );
});

test('items go back into one line with the numbers they had, and those behind keep theirs', () => {
  const richText = [p('前文'), item(4, '甲；'), item(4, '乙。'), p('後文')];
  const joined = [p('前文'), p('(1)甲；(2)乙。'), p('後文')];
  expect(joinItemsInline(richText, 1, 2)).toEqual(joined);
  expect(splitInlineItems(joined, 1)?.richText).toEqual(richText);
  const list = [item(4, '甲'), item(4, '乙'), item(4, '丙')];
  expect(read(joinItemsInline(list, 0, 1))).toEqual(['(1)甲(2)乙', '(3)丙']);
});

describe('joining runs no text into the number behind it:', () => {
  test.each<readonly [string, RichText, string]>([
    [
      'a figure before a figure',
      [item(3, '服務專線1999'), item(3, '滿意度達95')],
      '1.服務專線1999；2.滿意度達95',
    ],
    [
      'a letter before a letter',
      [item(5, '使用LINE'), item(5, '使用APP')],
      'A.使用LINE；B.使用APP',
    ],
    [
      'a numeral before a numeral',
      [item(1, '達百分之九十'), item(1, '第二項')],
      '一、達百分之九十；二、第二項',
    ],
    ['a capital numeral', [item(0, '拾'), item(0, '乙')], '壹、拾；貳、乙'],
    ['an item without text', [item(4, ''), item(4, '乙')], '(1)；(2)乙'],
    ['words that call for a number', [item(4, '依第'), item(4, '乙')], '(1)依第；(2)乙'],
    ['a paragraph in front', [p('專線1999'), item(3, '甲'), item(3, '乙')], '專線1999；1.甲2.乙'],
    ['a paragraph behind', [item(3, '甲'), item(3, '達95'), p('100件')], '1.甲2.達95；100件'],
    ['items below one', [item(0, '甲'), item(1, '子'), item(1, '丑')], '壹、甲；一、子二、丑'],
    ['a figure behind its number', [item(3, '5公頃'), item(3, '3.5公頃')], '1. 5公頃2. 3.5公頃'],
    ['a numeral behind its number', [item(1, '二樓'), item(1, '三樓')], '一、 二樓二、 三樓'],
    ['nothing where a pause is', [item(3, '1999。'), item(3, '95')], '1. 1999。2. 95'],
  ])('%s', (_name, richText, line) => {
    expect(joinItemsInline(richText, 0, richText.length - 1)).toEqual([p(line)]);
  });

  test('items come back with their numbers and all their signs; a 「；」 that was added stays', () => {
    const sign = fc.constantFrom(
      ...'1905ABz一二十百壹拾零甲項第共。；：，、.()（）%-至 '.split(''),
    );
    /** A text that neither has a number in it, which may be one of the series, nor goes on with the number before it. */
    const text = fc
      .array(sign, { maxLength: 6 })
      .map((signs) => signs.join('').trim())
      .filter((words) => isPlain(words) && !JOINING.test(words));
    const shape = fc.constantFrom(
      ...[0, 1, 2, 3, 4, 5, 6].map((level) => ['official', [level, level, level]] as const),
      ['official', [0, 1, 1, 0]] as const,
      ['official', [3, 4, 4, 3, 4, 4]] as const,
      ['decimal', [0, 0, 0]] as const,
      ['decimal', [0, 1, 2, 1, 0]] as const,
    );
    fc.assert(
      fc.property(
        shape,
        fc.array(text, { minLength: 6, maxLength: 6 }),
        fc.option(fc.integer({ min: 2, max: 20 }), { nil: undefined }),
        ([style, levels], texts, first) => {
          const items = levels.map((level, i) =>
            listItem(style, level, [textRun(texts[i] ?? '')], i === 0 ? first : undefined),
          );
          const joined = joinItemsInline(items, 0, items.length - 1);
          const parted = splitInlineItems(joined, 0)?.richText ?? joined;
          const tidy = (line: string): string => line.replace(/；?$/u, '').trim();
          expect(read(parted).map(tidy)).toEqual(read(items).map(tidy));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

/** What never begins an item's text: behind a number it goes on with that. */
const JOINING = /^(?:[、，,~～–—－-]|[至到及與和或]\s*第?[(（])/u;

/** Whether no place of a text reads as a number of an item. */
function isPlain(text: string): boolean {
  return Array.from(text, (_sign, i) => text.slice(i)).every(
    (rest) => parseNumberMarker(rest) === null,
  );
}
