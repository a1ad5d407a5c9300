import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot, $isElementNode, $isTextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';

const MARKED: RichText = [
  paragraph([textRun('於 '), { ...textRun('115 年度'), stale: 'year' }, textRun('受理')]),
];

/** The text after something was done to one of its runs. */
function changed(index: number, change: (words: string) => string): RichText {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () => {
      $writeRichText(MARKED);
      const line = $getRoot().getFirstChild();
      const run = $isElementNode(line) ? line.getChildAtIndex(index) : null;
      if ($isTextNode(run)) run.setTextContent(change(run.getTextContent()));
    },
    { discrete: true },
  );
  return editor.read($readRichText);
}

describe('a year that has to be updated, in the editor', () => {
  it('stays marked while the words around it change', () => {
    expect(changed(2, (words) => `${words} 39,068 件`)).toEqual([
      paragraph([
        textRun('於 '),
        { ...textRun('115 年度'), stale: 'year' },
        textRun('受理 39,068 件'),
      ]),
    ]);
  });

  it('loses its mark with the first sign that changes', () => {
    expect(changed(1, (words) => words.replace('5', '6'))).toEqual([
      paragraph([textRun('於 116 年度受理')]),
    ]);
  });
});
