import {
  $addUpdateTag,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  isDOMNode,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SELECT_ALL_COMMAND,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { isImeKey } from '../keys/ime-key.ts';
import { $deleteAcross, $reachesAcross } from './block-selection.ts';
import { $deleteAtEdge, $deleteInCell, $enterBlock } from './delete-at-edge.ts';
import {
  $isObjectNode,
  $selectedObject,
  $selectObject,
  type ObjectNode,
} from './nodes/object-node.ts';
import {
  $isTableBlockNode,
  $selectedCell,
  $tableCells,
  $writeBefore,
} from './nodes/table-nodes.ts';
import { registerRepair } from './repair-blocks.ts';
import { $selectCellFirst } from './select-cell.ts';

/** Marks the update in which a key of an input method empties what its phrase comes over: that belongs to the phrase. */
export const EMPTIED_TAG = 'emptied-for-phrase';

/** What tables, images and flowcharts in a cell need of it. */
export interface CellBlocks {
  /** Ends the running phrase, so that undo stops here. */
  readonly boundary: () => void;
}

/**
 * Registers what keys and clicks do in small tables and to images and flowcharts. Before the cell's other keys: what this
 * leaves alone is an ordinary line's matter.
 */
export function registerBlocks(editor: LexicalEditor, cell: CellBlocks): () => void {
  const across = (): boolean => {
    if (!$reachesAcross()) return false;
    cell.boundary();
    return $deleteAcross();
  };
  const arrow = (event: KeyboardEvent, by: 1 | -1): boolean => {
    const image = $selectedObject();
    if (image === null) return false;
    event.preventDefault();
    const next = by === 1 ? image.getNextSibling() : image.getPreviousSibling();
    if (next === null) $writeBefore(image);
    else $enterBlock(next, by === 1);
    return true;
  };
  const back = (event: KeyboardEvent): boolean => arrow(event, -1);
  const forth = (event: KeyboardEvent): boolean => arrow(event, 1);
  const onCompositionStart = (): void => {
    // The input method would put its text over several cells: they are emptied before it begins.
    editor.update(() => void ($typeBehindImage() || $deleteAcross()), { discrete: true });
  };

  /** The image that is drawn as selected. */
  let framed: HTMLElement | null = null;

  return mergeRegister(
    registerRepair(editor),
    editor.registerUpdateListener(({ editorState }) => {
      const key = editorState.read(() => $selectedObject()?.getKey() ?? null);
      const element = key === null ? null : editor.getElementByKey(key);
      if (element === framed) return;
      framed?.removeAttribute('data-selected');
      element?.setAttribute('data-selected', '');
      framed = element;
    }),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('compositionstart', onCompositionStart, true);
      root?.addEventListener('compositionstart', onCompositionStart, true);
    }),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const types =
          isImeKey(event) || (event.key.length === 1 && !event.ctrlKey && !event.metaKey);
        if (types) $typeBehindImage();
        if (isImeKey(event) && across()) $addUpdateTag(EMPTIED_TAG);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => {
        across();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => across() || $deleteAtEdge(isBackward),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DELETE_WORD_COMMAND,
      (isBackward) => across() || $deleteAtEdge(isBackward) || $deleteInCell(isBackward, 'word'),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DELETE_LINE_COMMAND,
      (isBackward) => across() || $deleteAtEdge(isBackward) || $deleteInCell(isBackward, 'line'),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const image = $selectedObject();
        if (image === null && $selectedCell() === null) return false;
        event?.preventDefault();
        cell.boundary();
        if (image !== null) $writeBeside(image, event?.shiftKey === true);
        else $breakInCell();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        across();
        if ($selectedCell() === null) return false;
        $breakInCell();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => {
        across();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$goToTableCell(event.shiftKey ? -1 : 1)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      SELECT_ALL_COMMAND,
      (event) => {
        if (!$selectCellFirst()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, back, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, back, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, forth, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, forth, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        $catchCaretBesideImage();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => {
        const node = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null;
        if (!$isObjectNode(node)) return false;
        $selectObject(node);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** A caret between blocks stands beside an image: there is nothing to write in, so the image is selected. */
function $catchCaretBesideImage(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor } = selection;
  const root = anchor.getNode();
  if (!$isRootNode(root)) return;
  const beside = [root.getChildAtIndex(anchor.offset), root.getChildAtIndex(anchor.offset - 1)];
  const image = beside.find($isObjectNode);
  if (image !== undefined) $selectObject(image);
}

/** Text typed while an image is selected goes on in the line behind it: nothing is replaced by accident. */
function $typeBehindImage(): boolean {
  const image = $selectedObject();
  if (image === null) return false;
  const next = image.getNextSibling();
  if ($isElementNode(next) && !$isTableBlockNode(next)) next.selectStart();
  else $writeBeside(image, false);
  return true;
}

function $writeBeside(image: ObjectNode, before: boolean): void {
  if (before) {
    $writeBefore(image);
    return;
  }
  const paragraph = $createParagraphNode();
  image.insertAfter(paragraph);
  paragraph.select();
}

/** Enter in a table: a line break; at the very beginning of a text that begins with the table, a line above it. */
function $breakInCell(): void {
  const cell = $selectedCell();
  const table = cell?.getTopLevelElement();
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$isTableBlockNode(table)) return;
  const isStart = selection.isCollapsed() && selection.anchor.offset === 0;
  const isFirst = table.getPreviousSibling() === null && $tableCells(table)[0]?.is(cell) === true;
  const node = selection.anchor.getNode();
  if (isStart && isFirst && (node.is(cell) || node.is(cell?.getFirstChild()))) $writeBefore(table);
  else selection.insertLineBreak();
}

/** Goes to the next (1) or previous (-1) cell of the table; out of it behind its last and before its first. */
function $goToTableCell(by: 1 | -1): boolean {
  const cell = $selectedCell();
  const table = cell?.getTopLevelElement();
  if (cell === null || !$isTableBlockNode(table)) return false;
  const cells = $tableCells(table);
  const next = cells[cells.findIndex((candidate) => candidate.is(cell)) + by];
  if (next !== undefined) {
    next.selectEnd();
    return true;
  }
  const sibling = by === 1 ? table.getNextSibling() : table.getPreviousSibling();
  if (sibling === null) return false;
  $enterBlock(sibling, by === 1);
  return true;
}
