import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { isObjectBlock, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { blockText, type RichText } from '../../shared/model/rich-text.ts';
import type { TableBlock } from '../../shared/model/table-block.ts';
import { arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';
import {
  $createTableCellNode,
  $createTableRowNode,
  $isTableBlockNode,
  $tableCells,
} from './nodes/table-nodes.ts';
import { registerRepair } from './repair-blocks.ts';

function editorOf(richText: RichText): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  registerRepair(editor);
  editor.update(() => $writeRichText(richText), { discrete: true });
  return editor;
}

const cell = (text: string) => (text === '' ? [] : [textRun(text)]);
const table = (...rows: readonly (readonly string[])[]): TableBlock => ({
  type: 'table',
  header: false,
  rows: rows.map((row) => row.map(cell)),
});
const TWO = table(['a', 'b'], ['c', 'd']);

describe('a caret in a cell', () => {
  test('comes back from every place of a text, tables and images among its blocks', () => {
    fc.assert(
      fc.property(arbitraryRichText(), (richText) => {
        const editor = editorOf(richText);
        richText.forEach((block, index) => {
          // An image or a flowchart has no place inside.
          const length = isObjectBlock(block) ? 0 : blockText(block).length;
          for (const offset of [0, Math.ceil(length / 2), length]) {
            const place = { block: index, offset };
            editor.update(() => $writeCaret({ anchor: place, focus: place }), { discrete: true });
            expect(editor.read($readCaret)).toEqual({ anchor: place, focus: place });
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever an edit has done', () => {
  const leftBy = (change: () => void): RichText => {
    const editor = editorOf([TWO, paragraph()]);
    editor.update(change, { discrete: true });
    return editor.read($readRichText);
  };
  const $table = () => {
    const first = $getRoot().getFirstChild();
    return $isTableBlockNode(first) ? first : expect.fail('no table');
  };

  test('a row that lost a cell gets an empty one', () => {
    expect(leftBy(() => $tableCells($table())[3]?.remove())).toEqual([
      table(['a', 'b'], ['c', '']),
      paragraph(),
    ]);
  });

  test('a table that lost all its rows is gone', () => {
    expect(leftBy(() => $table().clear())).toEqual([paragraph()]);
  });

  test('a paragraph in a cell is its text', () => {
    const put = (): void => {
      $tableCells($table())[0]?.append($createParagraphNode().append($createTextNode('x')));
    };
    expect(leftBy(put)).toEqual([table(['ax', 'b'], ['c', 'd']), paragraph()]);
  });

  test('a row outside of a table becomes lines', () => {
    const put = (): void => {
      const stray = $createTableCellNode(false).append($createTextNode('x'));
      $table().insertAfter($createTableRowNode().append(stray));
    };
    expect(leftBy(put)).toEqual([TWO, paragraph(cell('x')), paragraph()]);
  });

  test('the text ends in a line', () => {
    expect(leftBy(() => $getRoot().getLastChild()?.remove())).toEqual([TWO, paragraph()]);
  });
});
