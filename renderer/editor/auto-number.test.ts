import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import { paragraph } from '../../shared/model/block.ts';
import { labelledText } from '../../shared/model/slice.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { registerAutoNumber } from './auto-number.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';

/** What a paragraph is after it held each of these texts, with the caret at its end: its number, if any, and text. */
function typed(...states: readonly string[]): readonly [string, string] {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $writeRichText([paragraph()]), { discrete: true });
  registerAutoNumber(editor, { isComposing: () => false, boundary: () => undefined });
  for (const text of states) {
    editor.update(
      () => {
        const line = $getRoot().getFirstChild();
        if (!$isElementNode(line)) return;
        line.selectEnd().insertText(text.slice(line.getTextContentSize()));
      },
      { discrete: true },
    );
  }
  const [block] = editor.read($readRichText);
  return block === undefined ? ['none', ''] : [block.type, labelledText([block])];
}

test.each<readonly [readonly string[], string]>([
  [['(', '(1', '(1)', '(1)受'], 'item'],
  // Several keys told at once.
  [['(', '(1', '(1)受'], 'item'],
  [['(', '(1)受理'], 'item'],
  [['一', '一、受'], 'item'],
  [['1', '1. '], 'item'],
  // A figure, a number that went on, and what was brought back by undo are none.
  [['1', '1.5 公頃'], 'paragraph'],
  [['1.', '1.5'], 'paragraph'],
  [['1', '1.', '1.2', '1.2、甲'], 'paragraph'],
  [['(1)'], 'paragraph'],
  [['(1)甲', '(1)甲乙'], 'paragraph'],
])('of a line typed as %j comes the kind %s', (states, kind) => {
  expect(typed(...states)[0]).toBe(kind);
  expect(typed(...states)[1].trimEnd()).toBe(states.at(-1)?.trimEnd());
});
