import {
  $addUpdateTag,
  $getEditor,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
} from 'lexical';
import { isTextBlock } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { insertBlocks } from '../../shared/model/insert-blocks.ts';
import { numberBlocks } from '../../shared/model/numbering.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { $createLines } from './adapter/rich-text-adapter.ts';
import { $touchesBlocks } from './block-selection.ts';
import { $editText } from './edit-text.ts';
import { imageSource } from './image-view.ts';
import { $isItemNode } from './nodes/item-node.ts';

/** Marks the update in which blocks were put in: what they say was not typed. */
export const INSERTED_TAG = 'inserted';

/**
 * Puts blocks in place of the selection, as one step. Text of one paragraph goes into the line. Of several
 * blocks the first goes on in the line the caret is in, unless it has a number of its own; what stood behind
 * the caret goes on after the last. A single item goes into a line that has text as words, number included.
 * Call inside `editor.update`.
 */
export function $insertBlocks(given: RichText): void {
  $addUpdateTag(INSERTED_TAG);
  // A picture of another report is not in this one: there would be nothing to show.
  const editor = $getEditor();
  const blocks = given.filter(
    (block) => block.type !== 'image' || imageSource(editor, block.imageId) !== null,
  );
  if (blocks.length === 0) return;
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $touchesBlocks() || !blocks.every(isTextBlock)) {
    $editText((text) => insertBlocks(text, blocks));
    return;
  }
  if (!selection.isCollapsed()) selection.removeText();
  const block = selection.anchor.getNode().getTopLevelElement();
  const isEmpty = $isElementNode(block) && block.isEmpty();
  const line = oneLine(blocks, isEmpty);
  const [first, ...others] = $createLines(line ?? blocks);
  if (first === undefined) return;
  if (line !== null || !$isElementNode(block)) {
    $insertNodes(line !== null ? first.getChildren() : [first, ...others]);
    return;
  }
  $insertSeveral(block, first, others);
}

/** Blocks that belong into a line, as one paragraph; null when they are blocks of their own. */
function oneLine(blocks: RichText, isEmpty: boolean): RichText | null {
  const [only] = blocks;
  if (only === undefined || blocks.length > 1) return null;
  if (only.type === 'paragraph') return [only];
  if (isEmpty || only.type !== 'item') return null;
  const label = numberBlocks(blocks)[0] ?? '';
  return [{ type: 'paragraph', children: [textRun(label), ...only.children] }];
}

function $insertSeveral(
  block: ElementNode,
  first: ElementNode,
  others: readonly ElementNode[],
): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const behind = block.isEmpty() ? null : selection.insertParagraph();
  const goesOnInLine = !$isItemNode(first) && (!block.isEmpty() || $isItemNode(block));
  const inserted = goesOnInLine ? others : [first, ...others];
  if (goesOnInLine) block.append(...first.getChildren());
  $getRoot().splice(block.getIndexWithinParent() + 1, 0, [...inserted]);
  const last = inserted.at(-1) ?? block;
  if (block.isEmpty() && !block.is(last)) block.remove();
  last.selectEnd();
  if (!$isElementNode(behind)) return;
  const end = $getSelection();
  const caret = $isRangeSelection(end) ? end.clone() : null;
  last.append(...behind.getChildren());
  behind.remove();
  if (caret !== null) {
    const { key, offset, type } = caret.anchor;
    const now = $getSelection();
    if ($isRangeSelection(now)) {
      now.anchor.set(key, offset, type);
      now.focus.set(key, offset, type);
    }
  }
}
