import {
  $addUpdateTag,
  $getEditor,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type NodeKey,
} from 'lexical';
import { type Block, isTextBlock } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { insertBlocks } from '../../shared/model/insert-blocks.ts';
import { keepNumbers } from '../../shared/model/keep-numbers.ts';
import { countBlocks, numberBlocks } from '../../shared/model/numbering.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { $createLines, $keepId, $readRichText } from './adapter/rich-text-adapter.ts';
import { $touchesBlocks } from './block-selection.ts';
import { $editText } from './edit-text.ts';
import { imageSource } from './image-view.ts';
import { $isAtBlockStart } from './list-commands.ts';
import { $isItemNode } from './nodes/item-node.ts';
import { $removeSelection } from './remove-selection.ts';

/** Marks the update in which blocks were put in: what they say was not typed. */
export const INSERTED_TAG = 'inserted';

/**
 * Puts blocks in place of the selection, as one step. Text of one paragraph goes into the line. Of several
 * blocks the first goes on in the line the caret is in, unless it has a number of its own; what stood behind
 * the caret goes on after the last. A single item goes into a line that has text as words, number included.
 * A line keeps its number, and what points at it, with its own words. Call inside `editor.update`.
 * @param isNumbered whether somebody has read numbers in front of them already, which are to stay; else they go on
 *   with the list that they come to
 */
export function $insertBlocks(given: RichText, isNumbered = false): void {
  $addUpdateTag(INSERTED_TAG);
  // A picture of another report is not in this one: there would be nothing to show.
  const editor = $getEditor();
  const blocks = given.filter(
    (block) => block.type !== 'image' || imageSource(editor, block.imageId) !== null,
  );
  // Nothing to put in takes nothing away: nor does the line that stood behind a picture which is not here.
  const isNothing = blocks.length < given.length && blocks.every(isEmptyParagraph);
  if (blocks.length === 0 || isNothing) return;
  const isText = blocks.every(isTextBlock);
  // A selected image or flowchart stays, and what is more than text the model puts in place of the selection.
  if (isText && $isRangeSelection($getSelection())) $removeSelection();
  const selection = $getSelection();
  if (!isText || !$isRangeSelection(selection) || $touchesBlocks()) {
    $editText((text) => insertBlocks(text, blocks, isNumbered));
    return;
  }
  const block = selection.anchor.getNode().getTopLevelElement();
  const isEmpty = $isElementNode(block) && block.isEmpty();
  const line = oneLine(blocks, isEmpty);
  const [first, ...others] = $createLines(line ?? blocks);
  if (first === undefined) return;
  if (line !== null || !$isElementNode(block)) {
    $insertNodes(line !== null ? first.getChildren() : [first, ...others]);
    return;
  }
  const lines = [first, ...others];
  const keys = lines.map((one) => one.getKey());
  if (isEmpty || !$isAtBlockStart()) $insertSeveral(block, first, others);
  else $insertBefore(block, lines);
  if (isNumbered) $keepPrinted(keys, blocks);
}

function isEmptyParagraph(block: Block): boolean {
  return block.type === 'paragraph' && block.children.length === 0;
}

/** Tells items where to begin to count, so that they print the numbers that their blocks printed by themselves. */
function $keepPrinted(keys: readonly NodeKey[], blocks: RichText): void {
  const counts = countBlocks(blocks);
  const numbers = new Map(keys.map((key, i) => [key, counts[i]?.counters]));
  const text = $readRichText();
  const nodes = $getRoot().getChildren();
  const next = keepNumbers(
    text,
    nodes.map((node) => numbers.get(node.getKey()) ?? null),
  );
  if (next === text) return;
  nodes.forEach((node, i) => {
    const block = next[i];
    if ($isItemNode(node) && block?.type === 'item' && node.getStart() !== (block.start ?? null)) {
      node.setStart(block.start ?? null);
    }
  });
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

/**
 * Puts lines in front of one, the caret being at its beginning: its own words go on after the last of them, in their
 * own line where that has a number or the last has none.
 */
function $insertBefore(block: ElementNode, lines: readonly ElementNode[]): void {
  const last = lines.at(-1);
  if (last === undefined) return;
  for (const line of lines.slice(0, -1)) block.insertBefore(line);
  $passStart(block, lines);
  const words = last.getChildren();
  if ($isItemNode(last) && !$hasSameLevel(block, last)) {
    block.insertBefore(last);
    last.append(...block.getChildren());
    $keepId(block, last);
    block.remove();
  } else {
    block.splice(0, 0, words);
  }
  const end = words.at(-1);
  if ($isTextNode(end)) end.selectEnd();
  else if (end !== undefined) end.selectNext(0, 0);
  else block.selectStart();
}

/** Where a list begins to count is told to its first item: when another one comes before that, it is told to this. */
function $passStart(block: ElementNode, lines: readonly ElementNode[]): void {
  if (!$isItemNode(block) || block.getStart() === null) return;
  const first = lines.find((line) => $hasSameLevel(block, line));
  if (!$isItemNode(first)) return;
  if (first.getStart() === null) first.setStart(block.getStart());
  block.setStart(null);
}

function $hasSameLevel(block: ElementNode, other: ElementNode): boolean {
  return (
    $isItemNode(block) &&
    $isItemNode(other) &&
    block.getNumbering() === other.getNumbering() &&
    block.getLevel() === other.getLevel()
  );
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
  if (block.isEmpty() && !block.is(last)) {
    $passStart(block, inserted);
    if ($isItemNode(first)) $keepId(block, first);
    block.remove();
  }
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
