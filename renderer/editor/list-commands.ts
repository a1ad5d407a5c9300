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
import type { NumberingStyle } from '../../shared/model/block.ts';
import type { BlockRun } from '../../shared/model/list-edits.ts';
import { setOfficial, shiftLevels, toDecimal } from '../../shared/model/list-levels.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { $keepId, $readRichText } from './adapter/rich-text-adapter.ts';
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

/** First and last block that the selection touches; null when there is none. */
function $selectedRun(): BlockRun | null {
  const blocks = $selectedBlocks();
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { first: first.getIndexWithinParent(), last: last.getIndexWithinParent() };
}

/**
 * Makes the selected blocks items of a level, or plain paragraphs. What is below a selected item goes along with it,
 * and the style is that of the whole list.
 */
export function $setItem(item: { style: NumberingStyle; level: number } | null): void {
  if (item === null) {
    for (const block of $selectedBlocks()) if ($isItemNode(block)) $turnIntoParagraph(block);
    return;
  }
  const run = $selectedRun();
  if (run === null) return;
  const text = $readRichText();
  $restyle(item.style === 'decimal' ? toDecimal(text, run) : setOfficial(text, run, item.level));
}

/**
 * Makes the selected items deeper or shallower, each with the items below it, so that the shape of the
 * list stays. Returns false when nothing could move.
 */
export function $shiftLevel(by: 1 | -1): boolean {
  const run = $selectedRun();
  const next = run === null ? null : shiftLevels($readRichText(), run, by);
  if (next === null) return false;
  $restyle(next);
  return true;
}

/** Gives the lines of the text the numbers that the blocks of a text of as many blocks have. Words stay as they are. */
function $restyle(next: RichText): void {
  $getRoot()
    .getChildren()
    .forEach((node, i) => {
      const block = next[i];
      if (block?.type !== 'item') return;
      if ($isItemNode(node) && node.getNumbering() === block.style) {
        if (node.getLevel() !== block.level) node.setLevel(block.level);
      } else if ($isItemNode(node) || $isParagraphNode(node)) {
        const line = $createItemNode(block.style, block.level, block.start ?? null);
        if ($isItemNode(node)) $keepId(node, line);
        node.replace(line, true);
      }
    });
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
