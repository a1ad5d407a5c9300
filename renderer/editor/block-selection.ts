import { $getSelection, $isRangeSelection, $isRootNode } from 'lexical';
import { deleteRange } from '../../shared/model/delete-range.ts';
import { $editText } from './edit-text.ts';
import { $selectedObject } from './nodes/object-node.ts';
import { $cellOf } from './nodes/table-nodes.ts';

/** Whether the selection begins or ends in a small table, or is an image or a flowchart: then lines of text are not all there is. */
export function $touchesBlocks(): boolean {
  if ($selectedObject() !== null) return true;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const anchor = selection.anchor.getNode();
  const focus = selection.focus.getNode();
  return $cellOf(anchor) !== null || $cellOf(focus) !== null || $isRootNode(anchor);
}

/** Whether the caret is in a small table, or the selection begins in one: what is put in its place comes there. */
export function $beginsInTable(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor, focus } = selection;
  return $cellOf((selection.isBackward() ? focus : anchor).getNode()) !== null;
}

/** Whether the selection reaches from one cell of a small table into another, or out of the table or into it. */
export function $reachesAcross(): boolean {
  if ($selectedObject() !== null) return true;
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const anchor = selection.anchor.getNode();
  const focus = selection.focus.getNode();
  const from = $cellOf(anchor);
  const to = $cellOf(focus);
  if (from === null && to === null) return $isRootNode(anchor) || $isRootNode(focus);
  return from === null || !from.is(to);
}

/**
 * Deletes a selection that reaches across cells or is an image or a flowchart, by the model's own rules: the editing
 * library would join what is left of the table with the lines around it.
 * @returns false when the selection is an ordinary one
 */
export function $deleteAcross(): boolean {
  if (!$reachesAcross()) return false;
  return $editText(({ richText, range }) => deleteRange(richText, range));
}
