import type { Scenario } from './ime-scenarios.ts';

/** A character as 倉頡 builds it: radicals, then the space bar. */
const CANGJIE_YOU = ['人', '人弓', '人弓火'] as const;
const SENTENCE = '本局一百一十五年度受理申辦案件全數於十四天內辦結並公布於網站';

/** The ways of the input methods in use in Taiwan, each as the page is told of it. */
export const METHOD_SCENARIOS: readonly Scenario[] = [
  {
    name: '注音: the first tone is the space bar',
    act: async ({ ime }) => {
      await ime.compose('ㄊ');
      await ime.compose('ㄊㄚ');
      await ime.key(' ');
      await ime.compose('他');
      await ime.commit('他', 'Enter');
    },
    text: '他',
  },
  {
    name: '注音: a wrong tone is put right',
    act: async ({ ime }) => ime.phrase('ㄋ', 'ㄋㄧ', 'ㄋㄧˊ', 'ㄋㄧ', 'ㄋㄧˇ', '你'),
    text: '你',
  },
  {
    name: '注音: a character turns into another one when the next is typed',
    act: async ({ ime }) => ime.phrase('施', '施ㄒ', '施ㄒㄧㄥ', '實行', '實行ㄈ', '施行法'),
    text: '施行法',
  },
  {
    name: '注音: everything deleted, then another syllable',
    act: async ({ ime }) => {
      for (const step of ['ㄋ', 'ㄋㄧ', 'ㄋ', '']) await ime.compose(step);
      await ime.phrase('ㄏ', 'ㄏㄠ', '好');
    },
    text: '好',
  },
  {
    name: '注音: a candidate of the second page, chosen by its digit',
    act: async ({ ime, type }) => {
      await type('a');
      await ime.compose('意');
      await ime.key('ArrowDown');
      await ime.key('PageDown');
      await ime.key('7');
      await ime.compose('億');
      await ime.commit('億', 'Enter');
      await type('9');
    },
    text: 'a億9',
  },
  {
    name: '注音: each of the digits 1 to 9 chooses',
    act: async ({ ime }) => {
      for (let digit = 1; digit <= 9; digit += 1) {
        await ime.compose('ㄧ');
        await ime.commit('一二三四五六七八九'.charAt(digit - 1), String(digit));
      }
    },
    text: '一二三四五六七八九',
  },
  {
    name: '注音: the symbol key opens a list of marks',
    act: async ({ ime }) => {
      await ime.compose('`');
      await ime.compose('…');
      await ime.commit('※', 'Enter');
    },
    text: '※',
  },
  {
    name: '倉頡: radicals, then one character with the space bar',
    act: async ({ ime }) => {
      for (const step of CANGJIE_YOU) await ime.compose(step);
      await ime.commit('你', ' ');
    },
    text: '你',
  },
  {
    name: '倉頡: character upon character without a pause',
    act: async ({ ime }) => {
      for (const character of '你好嗎') {
        for (const step of CANGJIE_YOU) await ime.compose(step);
        await ime.commit(character, ' ');
      }
    },
    text: '你好嗎',
  },
  {
    name: '倉頡: a code that means nothing, taken back with Backspace',
    act: async ({ ime }) => {
      for (const step of ['日', '日月', '日月難', '日月', '明']) await ime.compose(step);
      await ime.commit('明', ' ');
    },
    text: '明',
  },
  {
    name: '倉頡: a code given up with Escape, then the right one, over a selection',
    act: async ({ ime, type, press }) => {
      await type('abc');
      await press('Shift+ArrowLeft');
      await ime.compose('日月');
      await ime.cancel();
      await ime.compose('人弓');
      await ime.compose('人弓火');
      await ime.commit('你', ' ');
    },
    text: 'ab你',
  },
  {
    name: '倉頡: marks on the keys with Ctrl',
    act: async ({ ime, type }) => {
      await ime.commit('，', ',');
      await type('a');
      await ime.commit('。', '.');
      await ime.commit('、', "'");
      await ime.commit('「', '[');
    },
    text: '，a。、「',
  },
  {
    name: '嘸蝦米: a buffer of Latin letters, then the space bar',
    act: async ({ ime, type }) => {
      await type('x');
      for (const step of ['F', 'FE', 'FED', 'FEDO']) await ime.compose(step);
      await ime.commit('測', ' ');
      await type('y');
    },
    text: 'x測y',
  },
  {
    name: '嘸蝦米: a code that holds marks',
    act: async ({ ime }) => {
      for (const step of ['D', 'D,', 'D,.']) await ime.compose(step);
      await ime.commit('。', ' ');
    },
    text: '。',
  },
  {
    name: '嘸蝦米: the next letter hands over the character before it',
    act: async ({ ime }) => {
      await ime.compose('RWO');
      await ime.commit('測', 'a');
      await ime.compose('A');
      await ime.compose('AB');
      await ime.commit('試', ' ');
    },
    text: '測試',
  },
  {
    name: '嘸蝦米: a buffer too long to mean anything, emptied letter by letter',
    act: async ({ ime, type }) => {
      const buffer = 'QWERTYUI';
      for (let length = 1; length <= buffer.length; length += 1) {
        await ime.compose(buffer.slice(0, length));
      }
      for (let length = buffer.length - 1; length >= 0; length -= 1) {
        await ime.compose(buffer.slice(0, length));
      }
      await ime.rest();
      await type('z');
    },
    text: 'z',
  },
  {
    name: '行列: keys shown with their rows, a digit chooses',
    act: async ({ ime }) => {
      for (const step of ['1^', '1^9v', '1^9v3-']) await ime.compose(step);
      await ime.commit('行', '2');
    },
    text: '行',
  },
  {
    name: '行列: a short code by the space bar, then the next one at once',
    act: async ({ ime }) => {
      await ime.compose('4^');
      await ime.commit('的', ' ');
      await ime.compose('0-');
      await ime.compose('0-8v');
      await ime.commit('是', ' ');
    },
    text: '的是',
  },
  {
    name: 'Latin letters, digits and a space in full width',
    act: async ({ ime }) => {
      for (const sign of ['Ａ', '１', '\u3000', '％']) await ime.commit(sign);
    },
    text: 'Ａ１\u3000％',
  },
  {
    name: 'a pair of marks handed over at once, then a phrase between them',
    act: async ({ ime, press }) => {
      await ime.commit('「」');
      await press('ArrowLeft');
      await ime.phrase('ㄊ', '台灣');
      await press('ArrowRight');
      await ime.commit('。');
    },
    text: '「台灣」。',
  },
  {
    name: 'a long phrase corrected in several places before it is handed over',
    act: async ({ ime }) => {
      await ime.compose(SENTENCE);
      await ime.compose(SENTENCE.replace('本局', '本分局'), 3);
      await ime.compose(SENTENCE.replace('本局', '本分局').replace('網站', '官網'), 29);
      await ime.compose(SENTENCE, 0);
      await ime.compose(SENTENCE);
      await ime.commit(SENTENCE, 'Enter');
    },
    text: SENTENCE,
  },
  {
    name: 'a phrase handed over in parts while the rest is still composed',
    act: async ({ ime }) => {
      await ime.compose('臺南分局');
      await ime.commit('臺南');
      await ime.compose('分局');
      await ime.commit('分局', 'Enter');
    },
    text: '臺南分局',
  },
  {
    name: 'more is handed over than was shown',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('ArrowLeft');
      await ime.compose('ㄅ');
      await ime.commit('標準檢驗局', '3');
    },
    text: 'a標準檢驗局b',
  },
  {
    name: 'less is handed over than was shown',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('ArrowLeft');
      await ime.compose('ㄅㄧㄠˇ');
      await ime.commit('表', '1');
    },
    text: 'a表b',
  },
  {
    name: 'Enter three times: one commits, two make paragraphs',
    act: async ({ ime, press }) => {
      await ime.compose('你好');
      await ime.commit('你好', 'Enter');
      await ime.rest();
      await press('Enter', 2);
      await ime.phrase('ㄊ', '台灣');
    },
    text: '你好\n\n台灣',
  },
  {
    name: 'a space after a phrase',
    act: async ({ ime, press }) => {
      await ime.phrase('ㄋ', '你好');
      await press('Space');
      await ime.phrase('ㄊ', '台灣');
    },
    text: '你好 台灣',
  },
  {
    name: 'keys of code 229 without a composition do nothing',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('ArrowLeft');
      for (const key of ['Enter', 'Backspace', 'Delete', 'Tab', 'Escape', ' ', 'a', '1']) {
        await ime.key(key);
      }
      await ime.phrase('ㄋ', '你');
    },
    text: 'a你b',
  },
  {
    name: 'Delete after a phrase takes the character behind it',
    act: async ({ ime, type, press }) => {
      await type('abc');
      await press('ArrowLeft', 2);
      await ime.phrase('ㄋ', '你');
      await press('Delete');
      await ime.phrase('ㄏ', '好');
    },
    text: 'a你好c',
  },
  {
    name: 'one Backspace takes a character beyond the first plane, whole',
    act: async ({ ime, press }) => {
      await ime.phrase('你𠮷');
      await press('Backspace');
      await ime.phrase('𡘙');
      await press('ArrowLeft');
      await press('Delete');
      await ime.phrase('好');
    },
    text: '你好',
  },
  {
    name: 'a character with its variation selector, and a joined sign',
    act: async ({ ime }) => {
      await ime.phrase('葛\u{E0100}');
      await ime.commit('👩‍💻');
      await ime.phrase('你');
    },
    text: '葛\u{E0100}👩‍💻你',
  },
  {
    name: 'over a selection made backwards',
    act: async ({ ime, type, press }) => {
      await type('abcd');
      await press('Shift+Home');
      await ime.phrase('ㄊ', '台灣');
      await type('e');
    },
    text: '台灣e',
  },
  {
    name: 'over a word',
    act: async ({ ime, type, press }) => {
      await type('one two');
      await press('Control+Shift+ArrowLeft');
      await ime.phrase('ㄊ', '台灣');
    },
    text: 'one 台灣',
  },
  {
    name: 'at the end of the first of two paragraphs, and at the beginning of the second',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('Enter');
      await type('cd');
      await press('Home');
      await ime.phrase('ㄋ', '你');
      await press('ArrowLeft', 2);
      await ime.phrase('ㄏ', '好');
    },
    text: 'ab好\n你cd',
  },
  {
    name: 'in an empty paragraph between two others',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('Enter', 2);
      await type('cd');
      await press('Home');
      await press('ArrowLeft');
      await ime.compose('ㄋㄧ');
      await ime.cancel();
      await ime.phrase('ㄏ', '好');
    },
    text: 'ab\n好\ncd',
  },
  {
    name: 'two paragraphs parted in the middle of what was handed over',
    act: async ({ ime, press }) => {
      await ime.phrase('ㄊ', '台灣你好');
      await press('ArrowLeft', 2);
      await press('Enter');
      await ime.phrase('ㄏ', '好');
    },
    text: '台灣\n好你好',
  },
  {
    name: 'text written before is taken into the composition again',
    act: async ({ ime, type }) => {
      await ime.phrase('ㄕ', '施行');
      await ime.reconvert('實行', 0, 2);
      await ime.commit('實行', 'Enter');
      await ime.rest();
      await type('a');
    },
    text: '實行a',
  },
  {
    name: 'a word selected, turned over by the input method, and given back unchanged',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await ime.phrase('ㄕ', '施行');
      await press('Shift+ArrowLeft', 2);
      await ime.compose('施行');
      await ime.compose('實行');
      await ime.compose('施行');
      await ime.commit('施行', 'Enter');
    },
    text: 'ab施行',
  },
  {
    name: 'Shift to and fro: a phrase, Latin letters, a phrase, without a pause',
    act: async ({ ime, type }) => {
      await ime.compose('台');
      await ime.commit('台', 'Shift');
      await type('AI');
      await ime.key('Shift');
      await ime.compose('ㄐ');
      await ime.compose('局');
      await ime.commit('局', 'Shift');
      await type('ok');
    },
    text: '台AI局ok',
  },
  {
    name: 'Latin letters that the input method composes itself',
    act: async ({ ime, type }) => {
      for (const step of ['O', 'OP', 'OPE', 'OPEN']) await ime.compose(step);
      await ime.commit('OPEN', 'Enter');
      await ime.rest();
      await type(' data');
    },
    text: 'OPEN data',
  },
];
