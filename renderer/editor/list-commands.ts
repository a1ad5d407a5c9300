import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { MAX_LEVEL, type NumberingStyle } from '../../shared/model/block.ts';
import { $keepId } from './adapter/rich-text-adapter.ts';
import {
  $createItemNode,
  $isItemNode,
  $turnIntoParagraph,
  type ItemNode,
} from './nodes/item-node.ts';

// What Tab, Enter and the toolbar do to numbered items. All are called inside `editor.update`.

/** The block the caret is in; null when there is no caret. */
export function $currentBlock(): ElementNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $blockOf(selection) : null;
}

function $blockOf(selection: RangeSelection): ElementNode | null {
  const block = selection.focus.getNode().getTopLevelElement();
  return $isElementNode(block) ? block : null;
}

/** Whether the selection is a caret at the very beginning of its block. */
export function $isAtBlockStart(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) {
    return false;
  }
  const node = selection.anchor.getNode();
  const block = node.getTopLevelElement();
  return node.is(block) || node.is(block?.getFirstChild());
}

/** The blocks the selection touches, in order. */
export function $selectedBlocks(): ElementNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const anchor = selection.anchor.getNode().getTopLevelElement()?.getIndexWithinParent();
  const focus = selection.focus.getNode().getTopLevelElement()?.getIndexWithinParent();
  if (anchor === undefined || focus === undefined) {
    return $getRoot().getChildren().filter($isElementNode);
  }
  return $getRoot()
    .getChildren()
    .slice(Math.min(anchor, focus), Math.max(anchor, focus) + 1)
    .filter($isElementNode);
}

/** Makes the selected blocks items of a level, or plain paragraphs. */
export function $setItem(item: { style: NumberingStyle; level: number } | null): void {
  for (const block of $selectedBlocks()) {
    if (item === null) {
      if ($isItemNode(block)) $turnIntoParagraph(block);
      continue;
    }
    if ($isItemNode(block) && block.getNumbering() === item.style) {
      block.setLevel(item.level);
    } else if ($isItemNode(block) || $isParagraphNode(block)) {
      const next = $createItemNode(item.style, item.level);
      if ($isItemNode(block)) $keepId(block, next);
      block.replace(next, true);
    }
  }
}

/**
 * Makes the selected items deeper or shallower, each with the items below it, so that the shape of the
 * list stays. Returns false when nothing could move.
 */
export function $shiftLevel(by: 1 | -1): boolean {
  const items = $withChildren($selectedBlocks().filter($isItemNode));
  const fits = items.every((item) => {
    const level = item.getLevel() + by;
    return level >= 0 && level <= MAX_LEVEL;
  });
  if (items.length === 0 || !fits) return false;
  for (const item of items) item.setLevel(item.getLevel() + by);
  return true;
}

/** The items and, behind the last one, those that are deeper than it. */
function $withChildren(items: readonly ItemNode[]): readonly ItemNode[] {
  const last = items.at(-1);
  if (last === undefined) return items;
  const result = [...items];
  for (let next = $neighbourItem(last, 1); next !== null; next = $neighbourItem(next, 1)) {
    if (next.getLevel() <= last.getLevel() || next.getNumbering() !== last.getNumbering()) break;
    result.push(next);
  }
  return result;
}

/** The next (1) or previous (-1) item of the text: tables and pictures do not end a list, a paragraph does. */
function $neighbourItem(item: ItemNode, by: 1 | -1): ItemNode | null {
  const step = (from: LexicalNode) =>
    by === 1 ? from.getNextSibling() : from.getPreviousSibling();
  let next = step(item);
  while (next !== null && !$isItemNode(next) && !$isParagraphNode(next)) next = step(next);
  return $isItemNode(next) ? next : null;
}

/** Enter on an item without text: one level up while the list has one, else out of the list. */
export function $leaveEmptyItem(): boolean {
  const block = $currentBlock();
  if (!$isItemNode(block) || !block.isEmpty()) return false;
  let above = $neighbourItem(block, -1);
  for (; above !== null; above = $neighbourItem(above, -1)) {
    if (above.getNumbering() === block.getNumbering() && above.getLevel() < block.getLevel()) {
      block.setLevel(above.getLevel());
      return true;
    }
  }
  $turnIntoParagraph(block);
  return true;
}
