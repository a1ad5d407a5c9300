import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { deleteRange } from '../../shared/model/delete-range.ts';
import { blockText } from '../../shared/model/rich-text.ts';
import { placeInTable } from '../../shared/model/table-block.ts';
import { $editText } from './edit-text.ts';
import { $isObjectNode, $selectObject } from './nodes/object-node.ts';
import { $isTableBlockNode, $selectedCell, $tableCells } from './nodes/table-nodes.ts';

/** Puts the caret into a block, at its beginning or its end; an image or a flowchart is selected. */
export function $enterBlock(block: LexicalNode, atStart: boolean): void {
  if ($isObjectNode(block)) {
    $selectObject(block);
    return;
  }
  const cells = $isTableBlockNode(block) ? $tableCells(block) : [];
  const line = (atStart ? cells[0] : cells.at(-1)) ?? block;
  if (!$isElementNode(line)) return;
  if (atStart) line.selectStart();
  else line.selectEnd();
}

/**
 * Deleting at the edge of a cell of a small table, or beside a table or an image: nothing is joined. Back from
 * the first cell of an empty table removes the table; beside one the caret goes into it, and an empty line
 * that was there goes.
 * @returns false when the caret is at no such edge
 */
export function $deleteAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $selectedCell();
  if (cell !== null) {
    if (!$isAtEdge(selection.anchor, cell, isBackward)) return false;
    const table = cell.getTopLevelElement();
    if (!$isTableBlockNode(table)) return true;
    const cells = $tableCells(table);
    const isEmpty = cells.every((candidate) => candidate.isEmpty());
    if (isBackward && isEmpty && cells[0]?.is(cell) === true) {
      table.selectNext(0, 0);
      table.remove();
    }
    return true;
  }
  const block = selection.anchor.getNode().getTopLevelElement();
  if (!$isElementNode(block) || !$isAtEdge(selection.anchor, block, isBackward)) return false;
  const beside = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isObjectNode(beside) && !$isTableBlockNode(beside)) return false;
  $enterBlock(beside, !isBackward);
  if (block.isEmpty() && block.getNextSibling() !== null && !$partsTables(block)) block.remove();
  return true;
}

/** Whether a line keeps two tables apart: without it they would touch. */
function $partsTables(line: ElementNode): boolean {
  return $isTableBlockNode(line.getPreviousSibling()) && $isTableBlockNode(line.getNextSibling());
}

/**
 * Deletes a word or the rest of the line inside a cell of a small table. The browser's own words and lines
 * would reach into the cell beside it.
 * @returns false outside of tables, and for a word that lies well inside
 */
export function $deleteInCell(isBackward: boolean, unit: 'word' | 'line'): boolean {
  if ($selectedCell() === null) return false;
  let isHandled = false;
  $editText((text) => {
    const { block, offset } = text.range.focus;
    const table = text.richText[block];
    if (table?.type !== 'table') return null;
    const place = placeInTable(table, offset);
    const start = offset - place.offset;
    const all = blockText(table);
    const cell = table.rows[place.row]?.[place.column] ?? [];
    const length = cell.reduce(
      (sum, inline) => sum + (inline.type === 'break' ? 1 : inline.text.length),
      0,
    );
    const from = isBackward ? start : offset;
    const to = isBackward ? offset : start + length;
    if (unit === 'word' && all.slice(from, to).trim() !== '') return null;
    isHandled = true;
    return deleteRange(text.richText, {
      anchor: { block, offset: from },
      focus: { block, offset: to },
    });
  });
  return isHandled;
}

function $isAtEdge(point: PointType, line: ElementNode, isStart: boolean): boolean {
  const node = point.getNode();
  if (node.is(line)) return point.offset === (isStart ? 0 : line.getChildrenSize());
  if (isStart) return point.offset === 0 && node.is(line.getFirstChild());
  return (
    $isTextNode(node) && node.is(line.getLastChild()) && point.offset === node.getTextContentSize()
  );
}
