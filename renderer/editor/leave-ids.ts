import { $getSelection, $isElementNode, $isRangeSelection, type PointType } from 'lexical';
import { $dropId, $hasId, $keepId } from './adapter/rich-text-adapter.ts';

/**
 * Before a selection over several lines goes: the editing library keeps the first line and puts into it what is
 * left of the last one. When nothing is left of the first line's own words, what pointed at it must not point at
 * the others: it points at nothing, and what points at the last line goes on doing so.
 */
export function $leaveIds(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const first = start.getNode().getTopLevelElement();
  const last = end.getNode().getTopLevelElement();
  if (!$isElementNode(first) || !$isElementNode(last) || first.is(last)) return;
  if (!$isAtStart(start) || (!$hasId(first) && !$hasId(last))) return;
  $dropId(first);
  if (!$isAtEnd(end)) $keepId(last, first);
}

/** Whether no words of its line stand before a point. */
function $isAtStart(point: PointType): boolean {
  const node = point.getNode();
  const block = node.getTopLevelElement();
  return point.offset === 0 && (node.is(block) || node.is(block?.getFirstChild()));
}

/** Whether no words of its line stand behind a point. */
function $isAtEnd(point: PointType): boolean {
  const node = point.getNode();
  const block = node.getTopLevelElement();
  if (!$isElementNode(block)) return true;
  if (node.is(block)) return point.offset === block.getChildrenSize();
  return node.is(block.getLastChild()) && point.offset === node.getTextContentSize();
}
