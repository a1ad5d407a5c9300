import { createHeadlessEditor } from '@lexical/headless';
import { describe, expect, test } from 'vitest';
import { type Block, listItem, paragraph } from '../../shared/model/block.ts';
import { collapsedAt } from '../../shared/model/caret.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { tableBlock } from '../../shared/model/table-block.ts';
import { $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { $leaveEmptyItem, $shiftLevel } from './list-commands.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';

const TABLE = tableBlock(1, 1);
const item = (level: number, text = '') =>
  listItem('official', level, text === '' ? [] : [textRun(text)]);

/** The levels that the blocks have after an act at the beginning of one of them; null for all but items. */
function levelsAfter(richText: RichText, block: number, act: () => unknown): (number | null)[] {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $writeRichText(richText), { discrete: true });
  editor.update(
    () => {
      $writeCaret(collapsedAt({ block, offset: 0 }));
      act();
    },
    { discrete: true },
  );
  return editor.read($readRichText).map((one: Block) => (one.type === 'item' ? one.level : null));
}

describe('a table below an item does not end the list:', () => {
  test('a deeper item behind it moves along with the item that it is below', () => {
    const richText = [item(3, '甲'), TABLE, item(4, '甲一'), item(3, '乙')];
    expect(levelsAfter(richText, 0, () => $shiftLevel(1))).toEqual([4, null, 5, 3]);
  });

  test('Enter on an empty item behind it goes up to the level above', () => {
    const richText = [item(3, '甲'), TABLE, item(4)];
    expect(levelsAfter(richText, 2, $leaveEmptyItem)).toEqual([3, null, 3]);
  });

  test('a paragraph does', () => {
    const richText = [item(3, '甲'), paragraph([textRun('文')]), item(4)];
    expect(levelsAfter(richText, 2, $leaveEmptyItem)).toEqual([3, null, null]);
    expect(levelsAfter(richText, 0, () => $shiftLevel(1))).toEqual([4, null, 4]);
  });
});
