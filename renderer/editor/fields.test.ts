import { createHeadlessEditor } from '@lexical/headless';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { type Block, listItem, paragraph } from '../../shared/model/block.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
import { fieldRun, textRun } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { blockId } from '../../shared/model/text-facts.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { $leaveIds } from './leave-ids.ts';
import { $setItem } from './list-commands.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';
import { differOnlyInFields, refreshLiveFields } from './refresh-live-fields.ts';

function editorWith(richText: RichText): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $writeRichText(richText), { discrete: true });
  return editor;
}

const item = (text: string, id?: string): Block => ({
  ...listItem('official', 2, [textRun(text)]),
  ...(id === undefined ? {} : { id }),
});
const range = (from: [number, number], to: [number, number]): CaretRange => ({
  anchor: { block: from[0], offset: from[1] },
  focus: { block: to[0], offset: to[1] },
});

/** The words and ids that are left after a selection is deleted. */
function afterDeleting(selected: CaretRange): readonly unknown[] {
  const editor = editorWith([item('甲甲', 'a'), item('乙乙', 'b'), item('丙丙'), paragraph()]);
  editor.update(
    () => {
      $writeCaret(selected);
      $leaveIds();
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    },
    { discrete: true },
  );
  return editor
    .read($readRichText)
    .map((block) => [
      'children' in block ? block.children.map((run) => 'text' in run && run.text).join('') : '',
      blockId(block),
    ]);
}

test.each<readonly [string, CaretRange, readonly unknown[]]>([
  [
    'a whole line with its end',
    range([0, 0], [1, 0]),
    [
      ['乙乙', 'b'],
      ['丙丙', undefined],
      ['', undefined],
    ],
  ],
  [
    'the same, selected upwards',
    range([1, 0], [0, 0]),
    [
      ['乙乙', 'b'],
      ['丙丙', undefined],
      ['', undefined],
    ],
  ],
  [
    'a line and a part of the next',
    range([0, 0], [1, 1]),
    [
      ['乙', 'b'],
      ['丙丙', undefined],
      ['', undefined],
    ],
  ],
  [
    'a line and a next one without an id',
    range([1, 0], [2, 1]),
    [
      ['甲甲', 'a'],
      ['丙', undefined],
      ['', undefined],
    ],
  ],
  [
    'the words of two lines',
    range([0, 0], [1, 2]),
    [
      ['', undefined],
      ['丙丙', undefined],
      ['', undefined],
    ],
  ],
  [
    'from the middle of a line on',
    range([0, 1], [1, 1]),
    [
      ['甲乙', 'a'],
      ['丙丙', undefined],
      ['', undefined],
    ],
  ],
  [
    'the words of one line',
    range([0, 0], [0, 2]),
    [
      ['', 'a'],
      ['乙乙', 'b'],
      ['丙丙', undefined],
      ['', undefined],
    ],
  ],
])('deleting %s leaves ids at their own words', (_name, selected, left) => {
  expect(afterDeleting(selected)).toEqual(left);
});

test('another style of numbers keeps what points at an item', () => {
  const editor = editorWith([item('甲', 'a'), paragraph()]);
  editor.update(
    () => {
      $writeCaret(range([0, 0], [0, 0]));
      $setItem({ style: 'decimal', level: 0 });
    },
    { discrete: true },
  );
  expect(editor.read($readRichText)[0]).toEqual({
    ...listItem('decimal', 0, [textRun('甲')]),
    id: 'a',
  });
});

test('a new wording comes into the live text in place: what is typed and the caret stay', () => {
  const line = (wording: string, words: string): Block =>
    paragraph([
      textRun('詳'),
      fieldRun({ kind: 'reference', target: 'x' }, wording),
      textRun(words),
    ]);
  const editor = editorWith([line('一', '辦理')]);
  editor.update(
    () => {
      $writeCaret(range([0, 4], [0, 4]));
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('新');
    },
    { discrete: true },
  );
  // The document does not know of the last word yet.
  refreshLiveFields(editor, [line('（十二）3.', '辦理')], ['from-document']);
  expect(editor.read($readRichText)).toEqual([line('（十二）3.', '辦理新')]);
  expect(editor.read($readCaret)).toEqual(range([0, 10], [0, 10]));
  expect(differOnlyInFields([line('一', '辦理')], [line('二', '辦理')])).toBe(true);
  expect(differOnlyInFields([line('一', '辦理')], [line('二', '受理')])).toBe(false);
});
