// @vitest-environment happy-dom
import { createEditor, type LexicalEditor, PASTE_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { paragraph } from '../../shared/model/block.ts';
import { imageBlock } from '../../shared/model/image-block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { labelledText } from '../../shared/model/slice.ts';
import type { RefusedPaste } from '../paste/read-pasted.ts';
import { $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { provideImages } from './image-view.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';
import { registerClipboard } from './register-clipboard.ts';
import { registerFields } from './register-fields.ts';

const OWN = 'application/x-report-desk-rich-text';

/** An editor with three lines, of which all but the first and the last sign are selected. */
function editorWithSelection(refused: RefusedPaste[]): LexicalEditor {
  const root = document.createElement('div');
  document.body.append(root);
  const editor = createEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  provideImages(editor, () => undefined);
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
  const lines: RichText = ['第一段', '第二段', '第三段'].map((one) => paragraph([textRun(one)]));
  editor.update(
    () => {
      $writeRichText(lines);
      $writeCaret({ anchor: { block: 0, offset: 1 }, focus: { block: 2, offset: 2 } });
    },
    { discrete: true },
  );
  return editor;
}

function paste(editor: LexicalEditor, flavours: Readonly<Record<string, string>>): string {
  const event = new ClipboardEvent('paste');
  const data = { getData: (type: string) => flavours[type] ?? '' };
  Object.defineProperty(event, 'clipboardData', { value: data });
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
