import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { CaretPosition, CaretRange } from '../../../shared/model/caret.ts';

/** Where the selection is, in the model's terms; null when there is none. Call inside `editor.read`. */
export function $readCaret(): CaretRange | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return { anchor: $toPosition(selection.anchor), focus: $toPosition(selection.focus) };
}

/** Selects a range; positions beyond the text are taken back to its end. Call inside `editor.update`. */
export function $writeCaret(range: CaretRange): void {
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, range.anchor);
  $setPoint(selection.focus, range.focus);
  $setSelection(selection);
}

/** How many UTF-16 units a child of a block counts for: its text, or one for a line break. */
function $size(node: LexicalNode): number {
  return $isLineBreakNode(node) ? 1 : node.getTextContentSize();
}

function $toPosition(point: PointType): CaretPosition {
  const node = point.getNode();
  const block = node.getTopLevelElement();
  if (block === null) {
    // A point on the root itself: between two blocks.
    const last = $getRoot().getChildrenSize() - 1;
    return { block: Math.max(0, Math.min(point.offset, last)), offset: 0 };
  }
  const index = block.getIndexWithinParent();
  if (!$isElementNode(block)) return { block: index, offset: 0 };
  if (node.is(block)) {
    const before = block.getChildren().slice(0, point.offset);
    return { block: index, offset: before.reduce((sum, child) => sum + $size(child), 0) };
  }
  let offset = point.offset;
  for (const sibling of node.getPreviousSiblings()) offset += $size(sibling);
  return { block: index, offset };
}

function $setPoint(point: PointType, position: CaretPosition): void {
  const blocks = $getRoot().getChildren().filter($isElementNode);
  const index = Math.min(position.block, blocks.length - 1);
  const block = blocks[index];
  if (block === undefined) {
    point.set($getRoot().getKey(), 0, 'element');
    return;
  }
  // A block that is not there any more: the end of the last one is nearest.
  $setPointInBlock(
    point,
    block,
    position.block > index ? Number.MAX_SAFE_INTEGER : position.offset,
  );
}

function $setPointInBlock(point: PointType, block: ElementNode, offset: number): void {
  let rest = offset;
  const children = block.getChildren();
  for (const [index, child] of children.entries()) {
    const size = $size(child);
    if ($isTextNode(child) && rest <= size) {
      point.set(child.getKey(), rest, 'text');
      return;
    }
    if (rest <= 0) {
      point.set(block.getKey(), index, 'element');
      return;
    }
    rest -= size;
  }
  const last = children.at(-1);
  if ($isTextNode(last)) point.set(last.getKey(), last.getTextContentSize(), 'text');
  else point.set(block.getKey(), children.length, 'element');
}
