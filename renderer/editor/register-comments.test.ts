import { createHeadlessEditor } from '@lexical/headless';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  TextNode,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { paragraph } from '../../shared/model/block.ts';
import { type Mark, textRun, withComments } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { $insertBlocks } from './insert-blocks.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';
import { registerComments } from './register-comments.ts';

const FROM = 'from-document';
const run = (text: string, comments = '', marks: readonly Mark[] = []) =>
  withComments(textRun(text, marks), comments === '' ? [] : comments.split(' '));
const line = (...runs: ReturnType<typeof run>[]): RichText => [paragraph(runs)];

function editorOf(richText: RichText): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  registerComments(editor, { fromDocument: FROM });
  editor.registerCommand(
    CONTROLLED_TEXT_INSERTION_COMMAND,
    (text) => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(String(text));
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  editor.update(() => $writeRichText(richText), { discrete: true, tag: FROM });
  return editor;
}

/** Types signs one after the other, as keys do. */
function typeAt(richText: RichText, from: number, to: number, keys: readonly string[]) {
  const editor = editorOf(richText);
  select(editor, from, to);
  for (const key of keys) {
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return;
        if (key === 'Backspace') {
          const caret = $readCaret();
          const at = caret?.focus ?? { block: 0, offset: 0 };
          $writeCaret({ anchor: { ...at, offset: at.offset - 1 }, focus: at });
          const part = $getSelection();
          if ($isRangeSelection(part)) part.removeText();
        } else if (key === 'Enter') selection.insertParagraph();
        else if (key === 'Bold') selection.toggleFormat('bold');
        else editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, key);
      },
      { discrete: true },
    );
  }
  return editor;
}

function select(editor: LexicalEditor, from: number, to: number): void {
  const anchor = { block: 0, offset: from };
  editor.update(() => $writeCaret({ anchor, focus: { block: 0, offset: to } }), { discrete: true });
}

const typed = (richText: RichText, from: number, to: number, ...keys: string[]): RichText =>
  typeAt(richText, from, to, keys).read($readRichText);

const TEXT = line(run('前'), run('甲乙', 't'), run('後'));

describe('what is typed', () => {
  test('inside of commented words is commented on', () => {
    expect(typed(TEXT, 2, 2, '新', '字')).toEqual(line(run('前'), run('甲新字乙', 't'), run('後')));
  });

  test('at their end is not', () => {
    expect(typed(TEXT, 3, 3, '新', '字')).toEqual(line(run('前'), run('甲乙', 't'), run('新字後')));
    const last = line(run('甲乙', 't'));
    expect(typed(last, 2, 2, '新', '字')).toEqual(line(run('甲乙', 't'), run('新字')));
  });

  test('at their beginning is not', () => {
    const first = line(run('甲乙', 't'));
    expect(typed(first, 0, 0, '新', '字')).toEqual(line(run('新字'), run('甲乙', 't')));
    expect(typed(TEXT, 1, 1, '新')).toEqual(line(run('前新'), run('甲乙', 't'), run('後')));
  });

  test('of the very sign that stands there is told apart by the caret', () => {
    const same = line(run('啊啊', 't'));
    expect(typed(same, 1, 1, '啊')).toEqual(line(run('啊啊啊', 't')));
    expect(typed(same, 2, 2, '啊')).toEqual(line(run('啊啊', 't'), run('啊')));
    expect(typed(same, 0, 0, '啊')).toEqual(line(run('啊'), run('啊啊', 't')));
  });

  test('between two comments has what both have', () => {
    const two = line(run('甲', 's t'), run('乙', 't u'));
    expect(typed(two, 1, 1, '新')).toEqual(
      line(run('甲', 's t'), run('新', 't'), run('乙', 't u')),
    );
  });

  test('in place of commented words is commented on, to its last sign', () => {
    expect(typed(TEXT, 1, 3, '新', '的', '字')).toEqual(
      line(run('前'), run('新的字', 't'), run('後')),
    );
    const bold = line(run('甲', 't'), run('乙', 's t', ['bold']));
    expect(typed(bold, 2, 0, '新', '字')).toEqual(line(run('新字', 't')));
    expect(typed(TEXT, 0, 3, '新')).toEqual(line(run('新後')));
    expect(typed(TEXT, 2, 3, '新', '字')).toEqual(line(run('前'), run('甲新字', 't'), run('後')));
  });

  test('after a correction at the end is commented on until the caret goes elsewhere', () => {
    expect(typed(TEXT, 3, 3, 'Backspace', '丙', '丁')).toEqual(
      line(run('前'), run('甲丙丁', 't'), run('後')),
    );
    const editor = typeAt(TEXT, 3, 3, ['Backspace', '丙']);
    select(editor, 0, 0);
    select(editor, 3, 3);
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText('新');
      },
      { discrete: true },
    );
    expect(editor.read($readRichText)).toEqual(line(run('前'), run('甲丙', 't'), run('新後')));
  });

  test('in place of commented words is commented on, also when the library looks at a change twice', () => {
    const editor = editorOf(TEXT);
    let isAgain = false;
    // As it does for the sake of those who are told that the caret has moved.
    editor.registerNodeTransform(TextNode, (node) => {
      isAgain = !isAgain;
      if (isAgain) node.markDirty();
    });
    select(editor, 1, 3);
    for (const sign of ['新', '字', '詞']) {
      editor.update(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, sign), {
        discrete: true,
      });
    }
    expect(editor.read($readRichText)).toEqual(line(run('前'), run('新字詞', 't'), run('後')));
  });

  test('in bold inside of commented words is commented on as well', () => {
    expect(typed(TEXT, 2, 2, 'Bold', '新')).toEqual(
      line(run('前'), run('甲', 't'), run('新', 't', ['bold']), run('乙', 't'), run('後')),
    );
  });

  test('on both sides of a new line keeps the comment of each', () => {
    expect(typed(TEXT, 2, 2, 'Enter')).toEqual([
      paragraph([run('前'), run('甲', 't')]),
      paragraph([run('乙', 't'), run('後')]),
    ]);
  });
});

test('a paste inside of commented words belongs to them; elsewhere it keeps its own', () => {
  const editor = editorOf(TEXT);
  select(editor, 2, 2);
  editor.update(() => $insertBlocks(line(run('貼上'))), { discrete: true });
  expect(editor.read($readRichText)).toEqual(line(run('前'), run('甲貼上乙', 't'), run('後')));
  const beside = editorOf(TEXT);
  select(beside, 4, 4);
  beside.update(() => $insertBlocks(line(run('貼上', 'u'))), { discrete: true });
  expect(beside.read($readRichText)).toEqual(
    line(run('前'), run('甲乙', 't'), run('後'), run('貼上', 'u')),
  );
});

test('what the document writes is taken as it is', () => {
  const apart = line(run('甲', 't'), run('乙'), run('丙', 't'));
  expect(editorOf(apart).read($readRichText)).toEqual(apart);
  const editor = editorOf(TEXT);
  editor.update(() => $writeRichText(apart), { discrete: true });
  expect(editor.read($readRichText)).toEqual(apart);
});
