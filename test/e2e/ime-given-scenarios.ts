import { type Block, listItem, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import type { Hands } from './support/hands.ts';

/** Something done with an input method to text that is there already. */
export interface GivenScenario {
  readonly name: string;
  readonly given: RichText;
  /** Characters before the caret, a line feed between blocks counted as one. */
  readonly at: number;
  /** Characters selected from there on. */
  readonly length?: number;
  readonly act: (hands: Hands) => Promise<void>;
  /** What the cell shows then: a line for each block with its number, marked text as `*bold*`. */
  readonly shown: readonly string[];
}

const compose = async ({ ime }: Hands): Promise<void> => ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
const giveUpThenType = async ({ ime, type }: Hands): Promise<void> => {
  await ime.compose('ㄊ');
  await ime.compose('ㄊㄞ');
  await ime.cancel();
  await ime.rest();
  await type('x');
};

const plain = textRun('甲乙');
const bold = textRun('丙丁', ['bold']);
const italic = textRun('戊己', ['italic']);
const line = (text: string): Block => paragraph(text === '' ? [] : [textRun(text)]);
const item = (level: number, text: string, start?: number): Block =>
  listItem('official', level, text === '' ? [] : [textRun(text)], start);
const decimal = (level: number, text: string): Block =>
  listItem('decimal', level, text === '' ? [] : [textRun(text)]);
const ITEMS: RichText = [item(3, '甲甲'), item(4, '乙乙'), item(3, '丙丙')];

export const GIVEN_SCENARIOS: readonly GivenScenario[] = [
  {
    name: 'after bold text',
    given: [paragraph([bold])],
    at: 2,
    act: compose,
    shown: ['*丙丁台灣*'],
  },
  {
    name: 'inside bold text',
    given: [paragraph([plain, bold])],
    at: 3,
    act: compose,
    shown: ['甲乙*丙台灣丁*'],
  },
  {
    name: 'between plain and bold text',
    given: [paragraph([plain, bold])],
    at: 2,
    act: compose,
    shown: ['甲乙台灣*丙丁*'],
  },
  {
    name: 'between bold and plain text',
    given: [paragraph([bold, plain])],
    at: 2,
    act: compose,
    shown: ['*丙丁台灣*甲乙'],
  },
  {
    name: 'between bold and italic text',
    given: [paragraph([bold, italic])],
    at: 2,
    act: compose,
    shown: ['*丙丁台灣*_戊己_'],
  },
  {
    name: 'given up between two marks, then typed on',
    given: [paragraph([bold, italic])],
    at: 2,
    act: giveUpThenType,
    shown: ['*丙丁x*_戊己_'],
  },
  {
    name: 'over a selection within a run',
    given: [paragraph([textRun('甲乙丙丁')])],
    at: 1,
    length: 2,
    act: compose,
    shown: ['甲台灣丁'],
  },
  {
    name: 'over exactly the bold word',
    given: [paragraph([plain, bold, textRun('庚')])],
    at: 2,
    length: 2,
    act: compose,
    shown: ['甲乙*台灣*庚'],
  },
  {
    name: 'over a selection from plain into bold',
    given: [paragraph([plain, bold])],
    at: 1,
    length: 2,
    act: compose,
    shown: ['甲台灣*丁*'],
  },
  {
    name: 'over a selection across three marks',
    given: [paragraph([bold, italic, textRun('庚辛', ['underline'])])],
    at: 1,
    length: 4,
    act: compose,
    shown: ['*丙台灣*辛'],
  },
  {
    name: 'given up over a selection across marks, then typed on',
    given: [paragraph([plain, bold, italic])],
    at: 1,
    length: 4,
    act: giveUpThenType,
    shown: ['甲x_己_'],
  },
  {
    name: 'after a superscript',
    given: [paragraph([textRun('平方m'), textRun('2', ['superscript'])])],
    at: 4,
    act: compose,
    shown: ['平方m2台灣'],
  },
  {
    name: 'after a figure',
    given: [line('受理 39,068')],
    at: 9,
    act: compose,
    shown: ['受理 39,068台灣'],
  },
  {
    name: 'at the beginning of the first item',
    given: ITEMS,
    at: 0,
    act: compose,
    shown: ['1.台灣甲甲', '(1)乙乙', '2.丙丙'],
  },
  {
    name: 'in the middle of a deeper item',
    given: ITEMS,
    at: 4,
    act: compose,
    shown: ['1.甲甲', '(1)乙台灣乙', '2.丙丙'],
  },
  {
    name: 'at the end of an item, then a new item',
    given: ITEMS,
    at: 5,
    act: async (hands) => {
      await compose(hands);
      await hands.press('Enter');
      await compose(hands);
    },
    shown: ['1.甲甲', '(1)乙乙台灣', '(2)台灣', '2.丙丙'],
  },
  {
    name: 'in an empty item',
    given: [item(3, '甲'), item(3, ''), item(3, '乙')],
    at: 2,
    act: compose,
    shown: ['1.甲', '2.台灣', '3.乙'],
  },
  {
    name: 'given up in an empty item, then typed on',
    given: [item(3, '甲'), item(3, '')],
    at: 2,
    act: giveUpThenType,
    shown: ['1.甲', '2.x'],
  },
  {
    name: 'at the beginning of a decimal item',
    given: [decimal(0, '甲'), decimal(1, '乙乙')],
    at: 2,
    act: compose,
    shown: ['(1)甲', '(1.1)台灣乙乙'],
  },
  {
    name: 'at the end of a decimal item',
    given: [decimal(0, '甲'), decimal(1, '乙乙'), decimal(0, '丙')],
    at: 4,
    act: compose,
    shown: ['(1)甲', '(1.1)乙乙台灣', '(2)丙'],
  },
  {
    name: 'in an item that begins to count anew',
    given: [item(3, '甲'), item(3, '乙', 5)],
    at: 2,
    act: compose,
    shown: ['1.甲', '5.台灣乙'],
  },
  {
    name: 'in items of the highest and the lowest level',
    given: [item(0, '甲'), item(6, '乙')],
    at: 1,
    act: async (hands) => {
      await compose(hands);
      await hands.press('ArrowRight');
      await compose(hands);
    },
    shown: ['壹、甲台灣', '(A)台灣乙'],
  },
  {
    name: 'over a selection across two items',
    given: ITEMS,
    at: 1,
    length: 3,
    act: compose,
    shown: ['1.甲台灣乙', '2.丙丙'],
  },
  {
    name: 'over a selection across three items',
    given: ITEMS,
    at: 1,
    length: 6,
    act: compose,
    shown: ['1.甲台灣丙'],
  },
  {
    name: 'over a selection from a line into an item',
    given: [line('甲甲'), item(3, '乙乙'), item(3, '丙丙')],
    at: 1,
    length: 3,
    act: compose,
    shown: ['甲台灣乙', '1.丙丙'],
  },
  {
    name: 'given up over a selection across items, then typed on',
    given: ITEMS,
    at: 1,
    length: 3,
    act: giveUpThenType,
    shown: ['1.甲x乙', '2.丙丙'],
  },
  {
    name: 'over the whole of a text of items',
    given: ITEMS,
    at: 0,
    act: async (hands) => {
      await hands.press('Control+a');
      await compose(hands);
    },
    shown: ['1.台灣'],
  },
  {
    name: 'after a line break in an item',
    given: [listItem('official', 3, [textRun('甲'), { type: 'break' }, textRun('乙')])],
    at: 2,
    act: compose,
    shown: ['1.甲⏎台灣乙'],
  },
  {
    name: 'before a line break in an item',
    given: [listItem('official', 3, [textRun('甲'), { type: 'break' }, textRun('乙')])],
    at: 1,
    act: compose,
    shown: ['1.甲台灣⏎乙'],
  },
  {
    name: 'between two line breaks',
    given: [paragraph([textRun('甲'), { type: 'break' }, { type: 'break' }, textRun('乙')])],
    at: 2,
    act: compose,
    shown: ['甲⏎台灣⏎乙'],
  },
  {
    name: 'in the middle of inline numbers',
    given: [line('辦理：(1)甲(2)乙')],
    at: 7,
    act: compose,
    shown: ['辦理：(1)甲台灣(2)乙'],
  },
  {
    name: 'after an ideographic space',
    given: [line('甲\u3000')],
    at: 2,
    act: compose,
    shown: ['甲\u3000台灣'],
  },
  {
    name: 'in front of a character beyond the first plane',
    given: [line('𠮷𡘙')],
    at: 2,
    act: compose,
    shown: ['𠮷𡘙台灣'],
  },
];
