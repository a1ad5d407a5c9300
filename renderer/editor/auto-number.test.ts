import { createHeadlessEditor } from '@lexical/headless';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
} from 'lexical';
import { expect, test } from 'vitest';
import { type Block, listItem, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { labelledText } from '../../shared/model/slice.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { registerAutoNumber } from './auto-number.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';

/** What a paragraph is after it held each of these texts, with the caret at its end: its number, if any, and text. */
function typed(...states: readonly string[]): readonly [string, string] {
  const [block] = typedBelow([], states);
  return block === undefined ? ['none', ''] : [block.type, labelledText([block])];
}

/** What a text is after the paragraph at its end held each of these texts. */
function typedBelow(
  above: RichText,
  states: readonly string[],
  line: Block = paragraph(),
): RichText {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $writeRichText([...above, line]), { discrete: true });
  registerAutoNumber(editor, { isComposing: () => false, boundary: () => undefined });
  for (const text of states) {
    editor.update(
      () => {
        const line = $getRoot().getLastChild();
        if (!$isElementNode(line)) return;
        line.selectEnd().insertText(text.slice(line.getTextContentSize()));
      },
      { discrete: true },
    );
  }
  return editor.read($readRichText);
}

test.each<readonly [readonly string[], string]>([
  [['(', '(1', '(1)', '(1)受'], 'item'],
  // Several keys told at once.
  [['(', '(1', '(1)受'], 'item'],
  [['(', '(1)受理'], 'item'],
  [['一', '一、受'], 'item'],
  [['1', '1. '], 'item'],
  // No item has the number 0, or the last part of a number that no list leads to.
  [['0', '0.', '0.受'], 'paragraph'],
  [['(1.2.3)', '(1.2.3)受'], 'paragraph'],
  // A figure, a number that went on, and what was brought back by undo are none.
  [['1', '1.5 公頃'], 'paragraph'],
  [['1.', '1.5'], 'paragraph'],
  [['1', '1.', '1.2', '1.2、甲'], 'paragraph'],
  [['(1)'], 'paragraph'],
  [['(1)甲', '(1)甲乙'], 'paragraph'],
  // Figures that a sentence lists, years, numbers that no list has come to.
  [['1', '10', '108', '108、', '108、1', '108、109 年度'], 'paragraph'],
  [['', '一、二樓'], 'paragraph'],
  [['一、', '一、二樓'], 'paragraph'],
  [['A、', 'A、B 棟'], 'paragraph'],
  [['(一)', '(一)、', '(一)、(二)項'], 'paragraph'],
  [['(119)', '(119)火警'], 'paragraph'],
  [['(108)', '(108)年度'], 'paragraph'],
  [['3.', '3.受'], 'paragraph'],
  [['（四）', '（四）辦'], 'paragraph'],
  // The first of a list, at every level.
  [['壹、', '壹、計'], 'item'],
  [['(一)', '(一)辦'], 'item'],

  [['A.', 'A.設'], 'item'],
  [['(A)', '(A)設'], 'item'],
])('of a line typed as %j comes the kind %s', (states, kind) => {
  expect(typed(...states)[0]).toBe(kind);
  expect(typed(...states)[1].trimEnd()).toBe(states.at(-1)?.trimEnd());
});

test('a number below a list that ends in a deeper item goes on with it; one that the list has not come to is text', () => {
  const levels = (...all: readonly number[]) => all.map((level) => listItem('official', level));
  const below = (above: RichText, number: string): string | undefined =>
    labelledText(typedBelow(above, [number, `${number}受`]))
      .split('\n')
      .at(-1);
  expect(below(levels(3, 3, 4), '3.')).toBe('3.受');
  expect(below(levels(3, 4), '2.')).toBe('2.受');
  expect(below(levels(3, 3, 3), '1.')).toBe('1.受');
  expect(below([...levels(3, 3), paragraph()], '3.')).toBe('3.受');
  const kind = (above: RichText, number: string) =>
    typedBelow(above, [number, `${number}受`]).at(-1)?.type;
  expect(kind([...levels(3, 3), paragraph()], '3.')).toBe('item');
  expect(kind(levels(3, 3, 4), '(2)')).toBe('item');
  expect(kind(levels(3, 4), '3.')).toBe('paragraph');
  expect(kind([...levels(3, 3), paragraph()], '5.')).toBe('paragraph');
  // Beyond 99 there are lists, too.
  expect(kind([listItem('official', 3, [], 118)], '119.')).toBe('item');
  expect(kind([listItem('decimal', 0), listItem('decimal', 1)], '(1.2)')).toBe('item');
  expect(kind([listItem('decimal', 0), listItem('decimal', 1)], '(1.1)')).toBe('paragraph');
});

test('a number typed into an item that has just been made is its number; in another it is text', () => {
  const states = (...all: string[]): string[] => all;
  const below = (item: string, texts: readonly string[]): string => {
    const above = [listItem('official', 3, [textRun('受理')])];
    return (
      labelledText(typedBelow(above, texts, listItem('official', 3, [textRun(item)]))).split(
        '\n',
      )[1] ?? ''
    );
  };
  expect(below('', states('', '2', '2.', '2.審'))).toBe('2.審');
  expect(below('', states('', '(', '(1', '(1)', '(1)審'))).toBe('(1)審');
  expect(below('', states('', '5', '5.審'))).toBe('5.審');
  expect(below('', states('', '(', '(119)', '(119)火警'))).toBe('2.(119)火警');
  expect(below('', states('', '1', '108、', '108、109 年'))).toBe('2.108、109 年');
  expect(below('', states('', '1', '1.5', '1.5公頃'))).toBe('2.1.5公頃');
  // What was just numbered by hand has its number: the next one is a part of its text.
  expect(labelledText(typedBelow([], states('1', '1. ', '(', '(1)', '(1)審')))).toBe('1.(1)審');
  expect(below('(', states('(', '(1)', '(1)審'))).toBe('2.(1)審');
});

/** What a paragraph is after each of these was typed at its beginning, and then the caret went to its end. */
function typedInFront(text: string, typed: readonly string[]): string {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  const write = (edit: (line: ElementNode) => void): void =>
    editor.update(
      () => {
        const line = $getRoot().getLastChild();
        if ($isElementNode(line)) edit(line);
      },
      { discrete: true },
    );
  editor.update(() => $writeRichText([paragraph([textRun(text)])]), { discrete: true });
  registerAutoNumber(editor, { isComposing: () => false, boundary: () => undefined });
  write((line) => line.selectStart());
  for (const keys of typed) {
    write(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(keys);
    });
  }
  write((line) => line.selectEnd());
  const [block] = editor.read($readRichText);
  return block === undefined ? 'none' : `${block.type} ${labelledText([block])}`;
}

test.each<readonly [string, readonly string[], string]>([
  ['受理', ['(', '1', ')'], 'item (1)受理'],
  ['受理', ['（', '一', '）'], 'item (一)受理'],
  ['受理', ['一', '、'], 'item 一、受理'],
  ['受理', ['一、'], 'item 一、受理'],
  ['受理', ['1', '.', ' '], 'item 1.受理'],
  ['受理', ['1', '.', '新'], 'item 1.新受理'],
  // The caret goes away.
  ['受理', ['1', '.'], 'item 1.受理'],
  // A figure, one that a sentence lists, one that no list has come to.
  ['公頃', ['1', '.', '5'], 'paragraph 1.5公頃'],
  ['二樓', ['一', '、'], 'paragraph 一、二樓'],
  ['火警', ['(', '119', ')'], 'paragraph (119)火警'],
  ['受理', ['共'], 'paragraph 共受理'],
  [`${'很'.repeat(40)}長`, ['(1)'], `item (1)${'很'.repeat(40)}長`],
])('in front of 「%s」 comes %j: %s', (text, typed, expected) => {
  expect(typedInFront(text, typed)).toBe(expected);
});
