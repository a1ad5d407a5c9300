import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type PointType,
  REMOVE_TEXT_COMMAND,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { isImeKey } from '../keys/ime-key.ts';
import { $hasId } from './adapter/rich-text-adapter.ts';
import { $leaveIds } from './leave-ids.ts';
import { $currentBlock, $isAtBlockStart } from './list-commands.ts';
import { $isFieldNode, type FieldNode } from './nodes/field-node.ts';
import { $createItemNode, $isItemNode } from './nodes/item-node.ts';
import { $removeApart } from './remove-apart.ts';

/** Registers what keys and clicks do at fields, and to what fields point at. */
export function registerFields(editor: LexicalEditor): () => void {
  const before = (): boolean => {
    $leaveIds();
    return false;
  };
  const replaced = (): boolean => {
    $leaveIds();
    $removeApart();
    return false;
  };
  const deleted = (): boolean => {
    $leaveIds();
    return $removeApart();
  };
  const beforehand = <Payload>(
    command: LexicalCommand<Payload>,
    handler: () => boolean = replaced,
  ): (() => void) => editor.registerCommand(command, handler, COMMAND_PRIORITY_CRITICAL);
  return mergeRegister(
    // Whatever takes a selection away, or puts something in its place. Cutting copies first (see
    // `registerClipboard`), and pasting may come to nothing (see `$insertBlocks`).
    beforehand(DELETE_CHARACTER_COMMAND, deleted),
    beforehand(DELETE_WORD_COMMAND, deleted),
    beforehand(DELETE_LINE_COMMAND, deleted),
    beforehand(REMOVE_TEXT_COMMAND),
    beforehand(CONTROLLED_TEXT_INSERTION_COMMAND),
    beforehand(INSERT_PARAGRAPH_COMMAND),
    beforehand(INSERT_LINE_BREAK_COMMAND),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => isImeKey(event) && before(),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        if (!editor.isComposing()) $leaveFields();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_LEFT_COMMAND,
      (event) => $stepOver(event, 'previous'),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_RIGHT_COMMAND,
      (event) => $stepOver(event, 'next'),
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

/** An arrow key beside a field takes the caret to its other side, and with Shift the end of the selection. */
function $stepOver(event: KeyboardEvent, side: 'previous' | 'next'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || event.altKey || event.metaKey) return false;
  if (!event.shiftKey && !selection.isCollapsed()) return false;
  const field = $beside(selection.focus, side);
  if (field === null) return false;
  event.preventDefault();
  const offset = side === 'next' ? field.getTextContentSize() : 0;
  selection.focus.set(field.getKey(), offset, 'text');
  if (!event.shiftKey) selection.anchor.set(field.getKey(), offset, 'text');
  return true;
}

/** The field that a point stands right before or right behind; null when none is there. */
function $beside({ key, offset, type }: PointType, side: 'previous' | 'next'): FieldNode | null {
  const node = $getNodeByKey(key);
  if (type === 'element') {
    const child = $isElementNode(node)
      ? node.getChildAtIndex(side === 'next' ? offset : offset - 1)
      : null;
    return $isFieldNode(child) ? child : null;
  }
  if (!$isTextNode(node)) return null;
  const isAtEdge = offset === (side === 'next' ? node.getTextContentSize() : 0);
  if ($isFieldNode(node) && !isAtEdge) return node;
  if (!isAtEdge) return null;
  const sibling = side === 'next' ? node.getNextSibling() : node.getPreviousSibling();
  return $isFieldNode(sibling) ? sibling : null;
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
