// @vitest-environment happy-dom
import fc from 'fast-check';
import { CUT_COMMAND, type LexicalEditor, PASTE_COMMAND } from 'lexical';
import { afterEach, describe, expect, test } from 'vitest';
import { type Block, isTextBlock, listItem, paragraph } from '../../shared/model/block.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
import { deleteRange } from '../../shared/model/delete-range.ts';
import { imageBlock } from '../../shared/model/image-block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { blockText, normalizeRichText, type RichText } from '../../shared/model/rich-text.ts';
import { labelledText, orderedRange } from '../../shared/model/slice.ts';
import type { TableBlock } from '../../shared/model/table-block.ts';
import type { RefusedPaste } from '../paste/read-pasted.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { provideImages } from './image-view.ts';
import { registerClipboard } from './register-clipboard.ts';
import { registerFields } from './register-fields.ts';
import { registerRepair } from './repair-blocks.ts';
import { createStrictEditor } from './testing/strict-editor.ts';

let opened: LexicalEditor[] = [];

afterEach(() => closeAll());

/** Closes the editors, of which a property needs one for each text. */
function closeAll(): void {
  for (const editor of opened) {
    editor.getRootElement()?.remove();
    editor.setRootElement(null);
  }
  opened = [];
}

const OWN = 'application/x-report-desk-rich-text';

/** An editor of a text, in which a range is selected. */
function editorOf(text: RichText, range: CaretRange, refused: RefusedPaste[] = []): LexicalEditor {
  const root = document.createElement('div');
  document.body.append(root);
  const editor = createStrictEditor();
  editor.setRootElement(root);
  opened.push(editor);
  provideImages(editor, () => undefined);
  registerRepair(editor);
  registerFields(editor);
  registerClipboard(editor, {
    boundary: () => undefined,
    onPasteRefused: (one) => refused.push(one),
    images: () => ({}),
    bringImages: (blocks) => blocks,
    onTablePasted: () => undefined,
    onPicturesLeftOut: () => undefined,
    withOwnComments: (blocks) => blocks,
  });
  editor.update(
    () => {
      $writeRichText(text);
      $writeCaret(range);
    },
    { discrete: true },
  );
  return editor;
}

/** An editor with three lines, of which all but the first and the last sign are selected. */
function editorWithSelection(refused: RefusedPaste[]): LexicalEditor {
  const lines: RichText = ['第一段', '第二段', '第三段'].map((one) => paragraph([textRun(one)]));
  return editorOf(lines, across(0, 1, 2, 2), refused);
}

function across(block: number, offset: number, toBlock: number, to: number): CaretRange {
  return { anchor: { block, offset }, focus: { block: toBlock, offset: to } };
}

type Flavours = Readonly<Record<string, string>>;

function clipboardEvent(type: 'cut' | 'paste', data: Partial<DataTransfer>): ClipboardEvent {
  const event = new ClipboardEvent(type);
  Object.defineProperty(event, 'clipboardData', { value: data });
  return event;
}

/** @returns what is on the clipboard then */
function cut(editor: LexicalEditor): Flavours {
  const flavours: Record<string, string> = {};
  const event = clipboardEvent('cut', {
    setData: (type, text) => {
      flavours[type] = text;
    },
  });
  editor.update(() => editor.dispatchCommand(CUT_COMMAND, event), { discrete: true });
  return flavours;
}

function paste(editor: LexicalEditor, flavours: Flavours): string {
  const event = clipboardEvent('paste', { getData: (type) => flavours[type] ?? '' });
  editor.update(() => editor.dispatchCommand(PASTE_COMMAND, event), { discrete: true });
  return labelledText(editor.read($readRichText));
}

test.each<readonly [string, Readonly<Record<string, string>>, readonly RefusedPaste[]]>([
  [
    'is far too long',
    { 'text/plain': '甲'.repeat(400_001) },
    [{ kind: 'too-large', length: 400_001 }],
  ],
  [
    'has far too many lines',
    { 'text/plain': '甲。\n'.repeat(2_001) },
    [{ kind: 'too-many', blocks: 2_001 }],
  ],
  ['has nothing in it', { 'text/plain': '' }, []],
  [
    'is a picture that this report has not',
    { [OWN]: JSON.stringify([imageBlock('gone', 50)]) },
    [],
  ],
])('a paste that %s leaves the selected text where it is', (_name, flavours, expected) => {
  const refused: RefusedPaste[] = [];
  const editor = editorWithSelection(refused);
  expect(paste(editor, flavours)).toBe('第一段\n第二段\n第三段');
  expect(refused).toEqual(expected);
});

test('a paste takes the place of a selection over several lines', () => {
  const editor = editorWithSelection([]);
  expect(paste(editor, { 'text/plain': '新' })).toBe('第新段');
});

const p = (text: string): Block => paragraph(text === '' ? [] : [textRun(text)]);
const table = (...rows: readonly (readonly string[])[]): TableBlock => ({
  type: 'table',
  header: true,
  rows: rows.map((row) => row.map((text) => (text === '' ? [] : [textRun(text)]))),
});
const AROUND: RichText = [p('before'), table(['aa', 'bb'], ['cc', 'dd']), p('after')];

describe('a small table that a selection only touches keeps its rows and columns when it is', () => {
  const FROM_LINE = across(0, 3, 1, 4);
  const emptied: RichText = [p('bef'), table(['', 'b'], ['cc', 'dd']), p('after')];

  test.each<readonly [string, CaretRange, RichText]>([
    ['from a line into it', FROM_LINE, emptied],
    [
      'from it into a line',
      across(2, 2, 1, 7),
      [p('before'), table(['aa', 'bb'], ['c', '']), p('ter')],
    ],
    [
      'from cell to cell',
      across(1, 1, 1, 10),
      [p('before'), table(['a', ''], ['', 'd']), p('after')],
    ],
  ])('cut %s', (_name, range, left) => {
    const editor = editorOf(AROUND, range);
    cut(editor);
    expect(editor.read($readRichText)).toEqual(left);
  });

  test.each([FROM_LINE, { anchor: FROM_LINE.focus, focus: FROM_LINE.anchor }])(
    'pasted over, from either end',
    (range) => {
      const editor = editorOf(AROUND, range);
      paste(editor, { 'text/plain': 'P' });
      expect(editor.read($readRichText)).toEqual([p('befP'), ...emptied.slice(1)]);
    },
  );

  test('pasted over by a table, which stays one where the selection begins in a line', () => {
    const editor = editorOf(AROUND, FROM_LINE);
    paste(editor, { 'text/plain': 'x\ty\nz\tw' });
    const pasted = { ...table(['x', 'y'], ['z', 'w']), header: expect.any(Boolean) };
    expect(editor.read($readRichText)).toEqual([p('bef'), pasted, p(''), ...emptied.slice(1)]);
  });
});

test('text that was cut around a table and is pasted where it was is the text that it was', () => {
  const editor = editorOf(AROUND, across(0, 3, 2, 2));
  const flavours = cut(editor);
  expect(editor.read($readRichText)).toEqual([p('befter')]);
  paste(editor, flavours);
  expect(editor.read($readRichText)).toEqual(AROUND);
  expect(editor.read($readCaret)).toEqual(across(2, 2, 2, 2));
});

describe('whatever is selected in lines and tables', () => {
  const words = fc.constantFrom('', '甲', 'ab', '一二三');
  const line = words.map(p);
  const small = fc
    .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
    .map((rows): Block => table(...rows));
  const selected = (block: fc.Arbitrary<Block>) =>
    fc
      .array(block, { minLength: 1, maxLength: 5 })
      .map(normalizeRichText)
      .chain((text) => {
        const place = fc.nat(text.length - 1).chain((index) => {
          const block = text[index];
          const size = block === undefined ? 0 : blockText(block).length;
          return fc.nat(size).map((offset) => ({ block: index, offset }));
        });
        return fc.record({ text: fc.constant(text), anchor: place, focus: place });
      });

  test('cutting leaves what deleting does', () => {
    const item = fc
      .tuple(fc.constantFrom(3, 4), words)
      .map(([level, text]) => listItem('official', level, text === '' ? [] : [textRun(text)]));
    fc.assert(
      fc
        .property(selected(fc.oneof(line, item, small)), ({ text, ...range }) => {
          const editor = editorOf(text, range);
          cut(editor);
          const expected = deleteRange(text, range);
          expect(editor.read($readRichText)).toEqual(expected.richText);
          expect(editor.read($readCaret)).toEqual(expected.range);
        })
        .beforeEach(closeAll),
    );
  });

  test('pasting what was cut gives back the text, when the selection begins and ends in lines', () => {
    fc.assert(
      fc
        .property(selected(fc.oneof(line, small)), ({ text, ...range }) => {
          const { from, to } = orderedRange(range);
          fc.pre(isTextBlock(text[from.block]) && isTextBlock(text[to.block]));
          const editor = editorOf(text, range);
          paste(editor, cut(editor));
          expect(editor.read($readRichText)).toEqual(text);
        })
        .beforeEach(closeAll),
    );
  });
});
