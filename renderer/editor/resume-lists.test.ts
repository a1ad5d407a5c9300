// @vitest-environment happy-dom

import {
  $getSelection,
  $isRangeSelection,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { type Block, type ListItem, listItem, paragraph } from '../../shared/model/block.ts';
import { type CaretRange, collapsedAt } from '../../shared/model/caret.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { labelledText } from '../../shared/model/slice.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { registerTextBehaviour } from './create-cell-lexical.ts';
import { $insertBlocks } from './insert-blocks.ts';
import { $setItem } from './list-commands.ts';
import { registerBlocks } from './register-blocks.ts';
import { registerKeys } from './register-keys.ts';
import { registerResumedLists } from './resume-lists.ts';
import { createStrictEditor } from './testing/strict-editor.ts';

const p = (text: string): Block => paragraph([textRun(text)]);
const item = (text: string): ListItem => listItem('official', 1, [textRun(text)]);
const LIST: RichText = [item('甲'), item('乙'), { ...item('丙'), id: 'x' }];

/** A cell's editor. Of acts at a caret it tells how many updates they were; of its text how a person reads it. */
interface Cell {
  readonly editor: LexicalEditor;
  readonly act: (caret: CaretRange, ...acts: readonly (() => void)[]) => number;
  readonly read: () => readonly string[];
  readonly text: () => RichText;
}

function openCell(richText: RichText): Cell {
  const editor = createStrictEditor();
  registerTextBehaviour(editor);
  registerBlocks(editor, { boundary: () => undefined });
  registerResumedLists(editor);
  registerKeys(editor, { boundary: () => undefined, goToCell: () => undefined });
  editor.update(() => $writeRichText(richText), { discrete: true });
  return {
    editor,
    act: (caret, ...acts) => {
      editor.update(() => $writeCaret(caret), { discrete: true });
      let updates = 0;
      const stop = editor.registerUpdateListener(() => {
        updates += 1;
      });
      for (const act of acts) editor.update(act, { discrete: true });
      stop();
      return updates;
    },
    read: () => labelledText(editor.read($readRichText)).split('\n'),
    text: () => editor.read($readRichText),
  };
}

const at = (block: number, offset: number): CaretRange => collapsedAt({ block, offset });
const enter = (editor: LexicalEditor) => () => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
  if (editor.dispatchCommand(KEY_ENTER_COMMAND, event) && event.defaultPrevented) return;
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertParagraph();
};
const backspace = (editor: LexicalEditor) => () => {
  const event = new KeyboardEvent('keydown', { key: 'Backspace', cancelable: true });
  editor.dispatchCommand(KEY_BACKSPACE_COMMAND, event);
};

describe('a list goes on behind', () => {
  test('a line that Enter on an empty item makes, with the caret in it', () => {
    const cell = openCell(LIST);
    const press = enter(cell.editor);
    cell.act(at(0, 1), press);
    expect(cell.read()).toEqual(['一、甲', '二、', '三、乙', '四、丙']);
    const caret = cell.editor.read($readCaret);
    expect(cell.act(caret ?? at(0, 0), press)).toBe(1);
    expect(cell.read()).toEqual(['一、甲', '', '二、乙', '三、丙']);
    expect(cell.editor.read($readCaret)).toEqual(at(1, 0));
    expect(cell.text().at(-1)).toEqual({ ...item('丙'), id: 'x' });
  });

  test('an item that lost its number, in the same update', () => {
    const cell = openCell(LIST);
    expect(cell.act(at(1, 0), () => $setItem(null))).toBe(1);
    expect(cell.read()).toEqual(['一、甲', '乙', '二、丙']);
    expect(cell.text().at(-1)).toEqual({ ...item('丙'), id: 'x', start: 'continue' });
    cell.act(at(1, 0), () => $setItem({ style: 'official', level: 1 }));
    expect(cell.text()).toEqual(LIST);
  });

  test('an item that Backspace made a line, until that is joined with the item above', () => {
    const cell = openCell(LIST);
    const press = backspace(cell.editor);
    cell.act(at(1, 0), press);
    expect(cell.read()).toEqual(['一、甲', '乙', '二、丙']);
    cell.act({ anchor: { block: 0, offset: 1 }, focus: { block: 1, offset: 0 } }, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    });
    expect(cell.text()).toEqual([item('甲乙'), { ...item('丙'), id: 'x' }]);
  });

  test('lines that were pasted', () => {
    const cell = openCell(LIST);
    cell.act(at(0, 1), () => $insertBlocks([p('說'), p('明')]));
    expect(cell.read()).toEqual(['一、甲說', '明', '二、乙', '三、丙']);
    expect(cell.editor.read($readCaret)).toEqual(at(1, 1));
  });

  test('lines and items that were pasted with a table', () => {
    const cell = openCell(LIST);
    const table: Block = { type: 'table', header: false, rows: [[[textRun('表')]]] };
    cell.act(at(0, 1), () => $insertBlocks([item('子'), table, p('說明')], true));
    expect(cell.read()).toEqual(['一、甲', '一、子', '表', '說明', '二、乙', '三、丙']);
  });
});

test('a text that comes as it is stays so', () => {
  const text = [item('甲'), { ...item('乙'), start: 'continue' as const }, p('文'), item('丙')];
  const cell = openCell(text);
  cell.editor.update(() => $writeRichText(text), { discrete: true });
  expect(cell.text()).toEqual(text);
});
