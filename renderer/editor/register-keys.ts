import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type PointType,
} from 'lexical';
import { isImeKey } from '../keys/ime-key.ts';
import { $formatOf } from './adapter/caret-adapter.ts';
import { $currentBlock, $isAtBlockStart, $leaveEmptyItem, $shiftLevel } from './list-commands.ts';
import { $isItemNode, $turnIntoParagraph } from './nodes/item-node.ts';

/** Keys with Ctrl that belong to the program's commands, which listen on the window: Lexical must not act on them too. */
const COMMAND_KEYS = ['b', 'i', 'u', 'z', 'y'];

/** What keys do in a cell beyond typing. */
export interface CellKeys {
  /** Ends the running phrase, so that undo stops here. */
  readonly boundary: () => void;
  /** Goes to the next (1) or previous (-1) writable cell. */
  readonly goToCell: (by: 1 | -1) => void;
}

/** Registers the keys of a cell: Tab, Enter in lists, Backspace at an item's start; Esc does nothing to the text. */
export function registerKeys(editor: LexicalEditor, keys: CellKeys): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // An input method's key: nobody but the input method acts on it.
        if (isImeKey(event)) {
          if (!event.isComposing && event.keyCode !== 229) event.preventDefault();
          return true;
        }
        $followDomSelection(editor);
        return (event.ctrlKey || event.metaKey) && COMMAND_KEYS.includes(event.key.toLowerCase());
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        event.preventDefault();
        const by = event.shiftKey ? -1 : 1;
        if ($isItemNode($currentBlock())) {
          keys.boundary();
          $shiftLevel(by);
          queueMicrotask(keys.boundary);
        } else {
          keys.goToCell(by);
        }
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Lexical would leave the text at Esc: what is typed next would go nowhere.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        keys.boundary();
        if (event === null || event.shiftKey || !$leaveEmptyItem()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const block = $currentBlock();
        if (!$isItemNode(block) || !$isAtBlockStart()) return false;
        event.preventDefault();
        keys.boundary();
        $turnIntoParagraph(block);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/**
 * Takes over where the caret is on the screen. Chromium tells of a moved caret only after the keys that
 * wait already: on a PC that lags behind, Home and then Backspace would delete where the caret was before.
 */
function $followDomSelection(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  const dom = getSelection();
  if (dom === null || root === null || !root.contains(dom.anchorNode)) return;
  const shown = $createRangeSelectionFromDom(dom, editor);
  const known = $getSelection();
  if (shown === null || !$isRangeSelection(known)) return;
  // The same place keeps its selection: it also holds the marks chosen for the next character.
  if (isSamePoint(shown.anchor, known.anchor) && isSamePoint(shown.focus, known.focus)) return;
  shown.setFormat($formatOf(shown));
  $setSelection(shown);
}

function isSamePoint(a: PointType, b: PointType): boolean {
  return a.key === b.key && a.offset === b.offset && a.type === b.type;
}
