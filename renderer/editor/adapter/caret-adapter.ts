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
  type RangeSelection,
} from 'lexical';
import { type CaretPosition, type CaretRange, collapsedAt } from '../../../shared/model/caret.ts';
import { $isObjectNode, $selectedObject, $selectObject } from '../nodes/object-node.ts';
import {
  $cellOf,
  $isTableBlockNode,
  $isTableRowNode,
  $tableCells,
  type TableBlockNode,
} from '../nodes/table-nodes.ts';

/** Where the selection is, in the model's terms; null when there is none. Call inside `editor.read`. */
export function $readCaret(): CaretRange | null {
  const object = $selectedObject();
  if (object !== null) return collapsedAt({ block: object.getIndexWithinParent(), offset: 0 });
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return { anchor: $toPosition(selection.anchor), focus: $toPosition(selection.focus) };
}

/**
 * Selects a range; positions beyond the text are taken back to its end. A caret in an image or a
 * flowchart selects it. Call inside `editor.update`.
 */
export function $writeCaret(range: CaretRange): void {
  const { anchor, focus } = range;
  const block = $getRoot().getChildAtIndex(focus.block);
  if ($isObjectNode(block) && anchor.block === focus.block) {
    $selectObject(block);
    return;
  }
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, anchor);
  $setPoint(selection.focus, focus);
  // The library does so only for a caret that somebody has moved.
  selection.setFormat($formatOf(selection));
  $setSelection(selection);
}

/**
 * The marks that all selected text has, as the library's bits; at a mere caret those of the text it stands in, which
 * what is typed there takes. Call inside `editor.read` or `editor.update`.
 */
export function $formatOf(selection: RangeSelection): number {
  const texts = selection.getNodes().filter($isTextNode);
  return texts.length === 0 ? 0 : texts.reduce((format, text) => format & text.getFormat(), ~0);
}

/** How many UTF-16 units a child of a line counts for: its text, or one for a line break. */
function $size(node: LexicalNode): number {
  return $isLineBreakNode(node) ? 1 : node.getTextContentSize();
}

/** How many UTF-16 units a line counts for: a block of text, or a cell of a small table. */
function $lineSize(line: ElementNode): number {
  return line.getChildren().reduce((sum, child) => sum + $size(child), 0);
}

function $toPosition(point: PointType): CaretPosition {
  const node = point.getNode();
  const block = node.getTopLevelElement();
  if (block === null) {
    // A point on the root itself: between two blocks, or behind the last one.
    const last = $getRoot().getChildrenSize() - 1;
    if (point.offset > last) return { block: Math.max(0, last), offset: $blockSize(last) };
    return { block: point.offset, offset: 0 };
  }
  const index = block.getIndexWithinParent();
  if ($isTableBlockNode(block)) return { block: index, offset: $offsetInTable(block, point) };
  if (!$isElementNode(block)) return { block: index, offset: 0 };
  return { block: index, offset: $offsetInLine(block, node, point.offset) };
}

function $blockSize(index: number): number {
  const block = $getRoot().getChildAtIndex(index);
  if ($isTableBlockNode(block)) {
    const cells = $tableCells(block);
    return cells.reduce((sum, cell) => sum + $lineSize(cell), 0) + cells.length - 1;
  }
  return $isElementNode(block) ? $lineSize(block) : 0;
}

function $offsetInLine(line: ElementNode, node: LexicalNode, offset: number): number {
  if (node.is(line)) {
    const before = line.getChildren().slice(0, offset);
    return before.reduce((sum, child) => sum + $size(child), 0);
  }
  return node.getPreviousSiblings().reduce((sum, child) => sum + $size(child), offset);
}

/** Cells are one apart, as in the model's text of a table. */
function $offsetInTable(table: TableBlockNode, point: PointType): number {
  const node = point.getNode();
  const own = $cellOf(node) ?? $cellAt(node, point.offset);
  let before = 0;
  for (const cell of $tableCells(table)) {
    if (cell.is(own)) {
      return before + ($cellOf(node) === null ? 0 : $offsetInLine(cell, node, point.offset));
    }
    before += $lineSize(cell) + 1;
  }
  return Math.max(0, before - 1);
}

/** The cell at a point on a table or a row of it; null behind the last one. */
function $cellAt(node: LexicalNode, offset: number): LexicalNode | null {
  if (!$isElementNode(node)) return null;
  const child = node.getChildAtIndex(offset);
  return $isTableRowNode(child) ? child.getFirstChild() : child;
}

function $setPoint(point: PointType, position: CaretPosition): void {
  const root = $getRoot();
  const index = Math.min(position.block, root.getChildrenSize() - 1);
  const block = root.getChildAtIndex(index);
  if (!$isElementNode(block)) {
    // Before an image, which has no inside.
    point.set(root.getKey(), Math.max(0, index), 'element');
    return;
  }
  // A block that is not there any more: the end of the last one is nearest.
  const offset = position.block > index ? Number.MAX_SAFE_INTEGER : position.offset;
  if ($isTableBlockNode(block)) $setPointInTable(point, block, offset);
  else $setPointInLine(point, block, offset);
}

function $setPointInTable(point: PointType, table: TableBlockNode, offset: number): void {
  const cells = $tableCells(table);
  let rest = offset;
  for (const [i, cell] of cells.entries()) {
    const size = $lineSize(cell);
    if (rest <= size || i === cells.length - 1) {
      $setPointInLine(point, cell, rest);
      return;
    }
    rest -= size + 1;
  }
}

function $setPointInLine(point: PointType, line: ElementNode, offset: number): void {
  let rest = offset;
  const children = line.getChildren();
  for (const [index, child] of children.entries()) {
    const size = $size(child);
    if ($isTextNode(child) && rest <= size) {
      point.set(child.getKey(), rest, 'text');
      return;
    }
    if (rest <= 0) {
      point.set(line.getKey(), index, 'element');
      return;
    }
    rest -= size;
  }
  const last = children.at(-1);
  if ($isTextNode(last)) point.set(last.getKey(), last.getTextContentSize(), 'text');
  else point.set(line.getKey(), children.length, 'element');
}
