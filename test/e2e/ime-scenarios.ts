import type { Hands } from './support/hands.ts';

/** Something a person does with an input method, and the text that is there afterwards. */
export interface Scenario {
  readonly name: string;
  readonly act: (hands: Hands) => Promise<void>;
  readonly text: string;
}

/** ㄋㄧˇ ㄏㄠˇ as an input method shows it while it is typed. */
const GREETING = ['ㄋ', 'ㄋㄧ', '你', '你ㄏ', '你ㄏㄠ', '你好'] as const;
const TAIWAN = ['ㄊ', 'ㄊㄞ', '台', '台ㄨ', '台ㄨㄢ', '台灣'] as const;

/** What must come out the same in a cell and in a plain text area. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'one character into an empty place',
    act: async ({ ime }) => ime.phrase('ㄋ', 'ㄋㄧ', 'ㄋㄧˇ', '你'),
    text: '你',
  },
  {
    name: 'a phrase that turns into characters while it is typed',
    act: async ({ ime }) => ime.phrase(...GREETING),
    text: '你好',
  },
  {
    name: 'at the end of text',
    act: async ({ ime, type }) => {
      await type('ab');
      await ime.phrase(...TAIWAN);
    },
    text: 'ab台灣',
  },
  {
    name: 'in the middle of text',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('ArrowLeft');
      await ime.phrase(...TAIWAN);
    },
    text: 'a台灣b',
  },
  {
    name: 'at the beginning of text',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('Home');
      await ime.phrase(...TAIWAN);
    },
    text: '台灣ab',
  },
  {
    name: 'over a selection',
    act: async ({ ime, type, press }) => {
      await type('abcd');
      await press('Shift+ArrowLeft', 2);
      await ime.phrase(...TAIWAN);
    },
    text: 'ab台灣',
  },
  {
    name: 'over all text',
    act: async ({ ime, type, press }) => {
      await type('abcd');
      await press('Control+a');
      await ime.phrase(...TAIWAN);
    },
    text: '台灣',
  },
  {
    name: 'over a selection across two paragraphs',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('Enter');
      await type('cd');
      await press('ArrowLeft');
      await press('Shift+ArrowLeft', 3);
      await ime.phrase(...TAIWAN);
    },
    text: 'a台灣d',
  },
  {
    name: 'over all text of several paragraphs',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('Enter', 2);
      await type('cd');
      await press('Control+a');
      await ime.phrase(...TAIWAN);
    },
    text: '台灣',
  },
  {
    name: 'given up with Escape in an empty place',
    act: async ({ ime }) => {
      await ime.compose('ㄋ');
      await ime.compose('ㄋㄧ');
      await ime.cancel();
    },
    text: '',
  },
  {
    name: 'given up with Escape in the middle, then typed on',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('ArrowLeft');
      await ime.compose('ㄋㄧ');
      await ime.cancel();
      await ime.rest();
      await type('x');
    },
    text: 'axb',
  },
  {
    name: 'given up with Escape over a selection, then typed on',
    act: async ({ ime, type, press }) => {
      await type('abcd');
      await press('Shift+ArrowLeft', 2);
      await ime.compose('ㄋㄧ');
      await ime.cancel();
      await ime.rest();
      await type('x');
    },
    text: 'abx',
  },
  {
    name: 'given up, then composed anew',
    act: async ({ ime }) => {
      await ime.compose('ㄋㄧ');
      await ime.cancel();
      await ime.phrase(...TAIWAN);
    },
    text: '台灣',
  },
  {
    name: 'corrected with Backspace inside the composition',
    act: async ({ ime }) => ime.phrase('ㄋ', 'ㄋㄧ', 'ㄋ', 'ㄋㄧ', 'ㄋㄧˇ', '你'),
    text: '你',
  },
  {
    name: 'deleted with Backspace until nothing is composed, then typed on',
    act: async ({ ime, type }) => {
      await ime.compose('ㄋㄧ');
      await ime.compose('ㄋ');
      await ime.compose('');
      await ime.rest();
      await type('x');
    },
    text: 'x',
  },
  {
    name: 'several phrases in a row',
    act: async ({ ime }) => {
      await ime.phrase(...TAIWAN);
      await ime.phrase(...GREETING);
      await ime.phrase(...TAIWAN);
    },
    text: '台灣你好台灣',
  },
  {
    name: 'a candidate chosen by its digit',
    act: async ({ ime }) => {
      await ime.compose('你');
      await ime.key('2');
      await ime.compose('妳');
      await ime.commit('妳', '2');
    },
    text: '妳',
  },
  {
    name: 'committed with Enter: no new paragraph',
    act: async ({ ime }) => {
      await ime.compose('你好');
      await ime.commit('你好', 'Enter');
    },
    text: '你好',
  },
  {
    name: 'committed with Enter, then Enter for a new paragraph, then another phrase',
    act: async ({ ime, press }) => {
      await ime.compose('你好');
      await ime.commit('你好', 'Enter');
      await ime.rest();
      await press('Enter');
      await ime.phrase(...TAIWAN);
    },
    text: '你好\n台灣',
  },
  {
    name: 'Tab while composing belongs to the input method',
    act: async ({ ime }) => {
      await ime.compose('ㄋㄧ');
      await ime.key('Tab');
      await ime.compose('你');
      await ime.commit('你');
    },
    text: '你',
  },
  {
    name: 'arrows inside the composition, a character replaced there',
    act: async ({ ime }) => {
      await ime.compose('台灣');
      await ime.compose('台灣', 1);
      await ime.compose('臺灣', 1);
      await ime.commit('臺灣');
    },
    text: '臺灣',
  },
  {
    name: 'Shift in the middle hands over what is there, and Latin letters follow',
    act: async ({ ime, type }) => {
      await ime.compose('ㄋㄧ');
      await ime.commit('ㄋㄧ', 'Shift');
      await ime.rest();
      await type('ok');
    },
    text: 'ㄋㄧok',
  },
  {
    name: 'punctuation handed over without a composition',
    act: async ({ ime }) => {
      await ime.phrase(...TAIWAN);
      await ime.commit('，');
      await ime.phrase(...GREETING);
      await ime.commit('。');
    },
    text: '台灣，你好。',
  },
  {
    name: 'between brackets',
    act: async ({ ime, press }) => {
      await ime.commit('（');
      await ime.commit('）');
      await press('ArrowLeft');
      await ime.phrase(...TAIWAN);
    },
    text: '（台灣）',
  },
  {
    name: 'characters beyond the first plane',
    act: async ({ ime, press }) => {
      await ime.phrase('ㄐ', '𠮷');
      await ime.phrase('𡘙𨧀');
      await press('ArrowLeft');
      await ime.phrase('你');
    },
    text: '𠮷𡘙你𨧀',
  },
  {
    name: 'after a line break',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('Shift+Enter');
      await ime.phrase(...TAIWAN);
    },
    text: 'ab\n台灣',
  },
  {
    name: 'before a line break',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('Shift+Enter');
      await press('ArrowLeft');
      await ime.phrase(...TAIWAN);
    },
    text: 'ab台灣\n',
  },
  {
    name: 'deleted after it was handed over, then composed again',
    act: async ({ ime, press }) => {
      await ime.phrase(...TAIWAN);
      await press('Backspace', 2);
      await ime.phrase(...GREETING);
    },
    text: '你好',
  },
  {
    name: 'after two paragraphs were joined',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('Enter');
      await type('cd');
      await press('Home');
      await press('Backspace');
      await ime.phrase(...TAIWAN);
    },
    text: 'ab台灣cd',
  },
  {
    name: 'digits and phrases in turn',
    act: async ({ ime, type }) => {
      await type('39,068 ');
      await ime.phrase('ㄐ', '件');
      await type('99%');
      await ime.phrase(...GREETING);
    },
    text: '39,068 件99%你好',
  },
  {
    name: 'a Latin letter right after the key that commits',
    act: async ({ ime, type }) => {
      await ime.compose('你好');
      await ime.commit('你好', 'Enter');
      await type('abc');
    },
    text: '你好abc',
  },
  {
    name: 'a click elsewhere in the middle keeps what is there',
    act: async ({ ime, type, leave }) => {
      await type('ab');
      await ime.compose('ㄋ');
      await ime.compose('ㄋㄧ');
      await leave();
    },
    text: 'abㄋㄧ',
  },
  {
    name: 'a click elsewhere in the middle, in an empty place',
    act: async ({ ime, leave }) => {
      await ime.compose('ㄋ');
      await ime.compose('ㄋㄧ');
      await leave();
    },
    text: 'ㄋㄧ',
  },
  {
    name: 'a whole sentence in one composition',
    act: async ({ ime }) => {
      const sentence = '本局一百一十五年度受理申辦案件全數於十四天內完成';
      for (let length = 1; length <= sentence.length; length += 1) {
        await ime.compose(`${sentence.slice(0, length - 1)}ㄓ`);
      }
      await ime.compose(sentence);
      await ime.commit(sentence);
    },
    text: '本局一百一十五年度受理申辦案件全數於十四天內完成',
  },
];
