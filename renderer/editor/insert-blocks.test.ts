import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot, ParagraphNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type ListItem,
  type ListStart,
  listItem,
  paragraph,
} from '../../shared/model/block.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { labelledText } from '../../shared/model/slice.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { $insertBlocks } from './insert-blocks.ts';
import { ItemNode } from './nodes/item-node.ts';
import { registerResumedLists } from './resume-lists.ts';

const p = (text: string): Block => paragraph(text === '' ? [] : [textRun(text)]);
const item = (text: string, level = 3): Block =>
  listItem('official', level, text === '' ? [] : [textRun(text)]);

const numbered = (text: string, start: ListStart): ListItem =>
  listItem('official', 3, text === '' ? [] : [textRun(text)], start);

/** A range within one block. */
const at = (block: number, from: number, to = from): CaretRange => ({
  anchor: { block, offset: from },
  focus: { block, offset: to },
});

function paste(before: RichText, range: CaretRange, blocks: RichText, isNumbered = false) {
  const editor = createHeadlessEditor({
    nodes: [ItemNode, ParagraphNode],
    onError: (error) => {
      throw error;
    },
  });
  registerResumedLists(editor);
  editor.update(() => $writeRichText(before), { discrete: true });
  editor.update(
    () => {
      $getRoot().selectStart();
      $writeCaret(range);
      $insertBlocks(blocks, isNumbered);
    },
    { discrete: true },
  );
  return editor.read(() => ({ text: $readRichText(), caret: $readCaret()?.focus }));
}

test.each<readonly [string, RichText, CaretRange, RichText, RichText, readonly [number, number]]>([
  ['a word goes into the line', [p('甲丙')], at(0, 1), [p('乙')], [p('甲乙丙')], [0, 2]],
  ['a word goes into an item', [item('甲')], at(0, 1), [p('乙')], [item('甲乙')], [0, 2]],
  ['an item fills an empty line', [p('')], at(0, 0), [item('甲')], [item('甲')], [0, 1]],
  [
    'a single item goes into a line with text as words, number included',
    [p('甲丙')],
    at(0, 1),
    [listItem('official', 4, [textRun('乙')], 2)],
    [p('甲(2)乙丙')],
    [0, 5],
  ],
  [
    'items fill an empty cell',
    [p('')],
    at(0, 0),
    [item('甲'), item('乙')],
    [item('甲'), item('乙')],
    [1, 1],
  ],
  [
    'items behind a line stand below it, each with its number',
    [p('情形：')],
    at(0, 3),
    [item('甲'), item('乙', 4)],
    [p('情形：'), item('甲'), item('乙', 4)],
    [2, 1],
  ],
  [
    'what stood behind the caret goes on after the last block, and the caret before it',
    [p('前後')],
    at(0, 1),
    [item('甲'), item('乙')],
    [p('前'), item('甲'), item('乙後')],
    [2, 1],
  ],
  [
    'paragraphs go on in the line the caret is in',
    [p('前後')],
    at(0, 1),
    [p('甲'), p('乙')],
    [p('前甲'), p('乙後')],
    [1, 1],
  ],
  [
    'paragraphs fill an empty item and leave it an item',
    [item('一'), item('')],
    at(1, 0),
    [p('甲'), p('乙')],
    [item('一'), item('甲'), p('乙')],
    [2, 1],
  ],
  [
    'items replace an empty item',
    [item('一'), item('')],
    at(1, 0),
    [item('甲', 4), item('乙', 4)],
    [item('一'), item('甲', 4), item('乙', 4)],
    [2, 1],
  ],
  [
    'items at the beginning of a line stand before it',
    [p('後')],
    at(0, 0),
    [item('甲'), item('乙')],
    [item('甲'), item('乙後')],
    [1, 1],
  ],
  [
    'the selection is replaced',
    [p('前中後')],
    at(0, 1, 2),
    [item('甲'), item('乙')],
    [p('前'), item('甲'), item('乙後')],
    [2, 1],
  ],
  ['nothing changes nothing', [p('甲')], at(0, 1), [], [p('甲')], [0, 1]],
])('%s', (_name, before, range, blocks, text, [block, offset]) => {
  expect(paste(before, range, blocks)).toEqual({ text, caret: { block, offset } });
});

/** Numbers and texts after a paste, as a person reads them. */
function labels(...args: Parameters<typeof paste>): readonly string[] {
  return labelledText(paste(...args).text).split('\n');
}

test('numbers that were printed stay what they were; what had none goes on with the list', () => {
  const list = [item('甲'), item('乙')];
  const pasted = [item('丙'), item('丁')];
  expect(labels([...list, item('')], at(2, 0), pasted)).toEqual(['1.甲', '2.乙', '3.丙', '4.丁']);
  // Printed elsewhere.
  const printed = ['1.甲', '2.乙', '1.丙', '2.丁'];
  expect(labels([...list, p('')], at(2, 0), pasted, true)).toEqual(printed);
  expect(labels([...list, p('')], at(2, 0), [item('丙')], true)).toEqual(printed.slice(0, 3));
  expect(labels([...list, item('')], at(2, 0), pasted, true)).toEqual(printed);
  expect(labels(list, at(1, 1), pasted, true)).toEqual(printed);
  const next = paste([...list, p('')], at(2, 0), [numbered('丙', 3), item('丁')], true).text;
  expect(next).toEqual([...list, item('丙'), item('丁')]);
});

describe('what points at an item goes on doing so, and it keeps where it begins:', () => {
  const told = (text: string): Block => ({ ...numbered(text, 5), id: 'x' });

  test('items pasted in front of it come before its words', () => {
    const { text, caret } = paste([told('後')], at(0, 0), [item('甲'), item('乙')]);
    expect(text).toEqual([numbered('甲', 5), { ...item('乙後'), id: 'x' }]);
    expect(caret).toEqual({ block: 1, offset: 1 });
  });

  test('items of another level', () => {
    const { text, caret } = paste([told('後')], at(0, 0), [item('甲', 4), item('乙', 4)]);
    expect(text).toEqual([item('甲', 4), { ...item('乙後', 4), id: 'x' }]);
    expect(caret).toEqual({ block: 1, offset: 1 });
  });

  test('lines pasted in front of it leave it its number', () => {
    const list = [item('前'), { ...item('後'), id: 'x' }];
    const { text, caret } = paste(list, at(1, 0), [p('甲'), p('乙')]);
    expect(labelledText(text)).toBe('1.前\n甲\n2.乙後');
    expect(text[2]).toEqual({ ...numbered('乙後', 'continue'), id: 'x' });
    expect(caret).toEqual({ block: 2, offset: 1 });
  });

  test('items behind some of its words', () => {
    const { text } = paste([told('前後')], at(0, 1), [item('甲'), item('乙')]);
    expect(text).toEqual([told('前'), item('甲'), item('乙後')]);
  });

  test('items in place of it while it has no words', () => {
    const { text } = paste([told('')], at(0, 0), [item('甲'), item('乙')]);
    expect(text).toEqual([told('甲'), item('乙')]);
  });
});
