import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type PointType,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { $hasId } from './adapter/rich-text-adapter.ts';
import { $currentBlock, $isAtBlockStart } from './list-commands.ts';
import { $isFieldNode } from './nodes/field-node.ts';
import { $createItemNode, $isItemNode } from './nodes/item-node.ts';

/** Registers what keys and clicks do at fields, and to what fields point at. */
export function registerFields(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        if (!editor.isComposing()) $leaveFields();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const item = $currentBlock();
        // Enter in front of an item: what points at it points at its words, not at the new empty line.
        if (!$isItemNode(item) || item.isEmpty() || !$isAtBlockStart() || !$hasId(item)) {
          return false;
        }
        item.insertBefore($createItemNode(item.getNumbering(), item.getLevel(), item.getStart()));
        if (item.getStart() !== null) item.setStart(null);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** A field is one sign: a caret inside of it goes to its nearer end, and a selection takes it whole. */
function $leaveFields(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { anchor, focus } = selection;
  if (selection.isCollapsed()) {
    const size = $sizeIfInside(anchor);
    if (size === null) return;
    const edge = anchor.offset * 2 < size ? 0 : size;
    const { key } = anchor;
    anchor.set(key, edge, 'text');
    focus.set(key, edge, 'text');
    return;
  }
  const isBackward = selection.isBackward();
  $widen(anchor, isBackward);
  $widen(focus, !isBackward);
}

/** Takes an end of a selection to an end of the field it is inside of. */
function $widen(point: PointType, toEnd: boolean): void {
  const size = $sizeIfInside(point);
  if (size !== null) point.set(point.key, toEnd ? size : 0, 'text');
}

/** The length of the field that a point is well inside of; null elsewhere. */
function $sizeIfInside(point: PointType): number | null {
  const node = point.getNode();
  if (!$isFieldNode(node)) return null;
  const size = node.getTextContentSize();
  return point.offset > 0 && point.offset < size ? size : null;
}
