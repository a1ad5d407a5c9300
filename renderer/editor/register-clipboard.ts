import {
  $getSelection,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import type { ReportImages } from '../../shared/model/report-image.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { sliceRichText } from '../../shared/model/slice.ts';
import { takePasteMode } from '../paste/paste-mode.ts';
import { type PastedTable, usualForm } from '../paste/pasted-table.ts';
import type { RefusedPaste } from '../paste/read-pasted.ts';
import { $readCaret } from './adapter/caret-adapter.ts';
import { $readRichText } from './adapter/rich-text-adapter.ts';
import { $beginsInTable } from './block-selection.ts';
import { readClipboard, readImages, writeClipboard } from './clipboard.ts';
import { $insertBlocks } from './insert-blocks.ts';
import { $removeSelection } from './remove-selection.ts';

export { $insertBlocks } from './insert-blocks.ts';

/** What the clipboard does in a cell. */
export interface CellClipboard {
  /** Ends the running phrase, so that undo stops here. */
  readonly boundary: () => void;
  /** Told when a paste is refused because it is far too much. */
  readonly onPasteRefused: (refused: RefusedPaste) => void;
  /** The pictures of the report, to be copied with what shows them. */
  readonly images: () => ReportImages;
  /** Puts the pictures that pasted blocks show into the report; answers with the blocks that it can show. */
  readonly bringImages: (blocks: RichText, carried: ReportImages) => RichText;
  /** Told, once it is in the text, of a pasted table that could stand there otherwise. */
  readonly onTablePasted: (table: PastedTable) => void;
  /** Told how many pictures of another program did not come along with its text. */
  readonly onPicturesLeftOut: (count: number) => void;
  /** What of the comments on pasted words may come along (see `keepFreeAnchors`). */
  readonly withOwnComments: (blocks: RichText) => RichText;
}

/** Registers copy, cut, paste and drop of a cell. Nothing but the document model's text gets in or out. */
export function registerClipboard(editor: LexicalEditor, cell: CellClipboard): () => void {
  const copy = (event: Event | null): boolean => {
    const caret = $readCaret();
    const data = event instanceof ClipboardEvent ? event.clipboardData : null;
    const selection = $getSelection();
    if (caret === null || data === null || selection?.isCollapsed() === true) return false;
    event?.preventDefault();
    writeClipboard(data, sliceRichText($readRichText(), caret), cell.images());
    return true;
  };
  const refuse = (event: DragEvent): boolean => {
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, copy, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!copy(event)) return false;
        cell.boundary();
        $removeSelection();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        event.preventDefault();
        if (data === null) return true;
        // In a cell of a small table only words can stand: there is nothing to choose.
        const isInTable = $beginsInTable();
        const pasted = readClipboard(data, takePasteMode(performance.now()), !isInTable);
        if (pasted.kind === 'too-large' || pasted.kind === 'too-many') cell.onPasteRefused(pasted);
        if (pasted.kind === 'blocks') {
          cell.boundary();
          const table = isInTable ? undefined : pasted.table;
          const blocks = table === undefined ? pasted.blocks : formOf(table);
          const own = cell.withOwnComments(cell.bringImages(blocks, readImages(data)));
          $insertBlocks(own, pasted.isNumbered === true);
          // What is typed behind it is another step of undo, once the paste itself is one.
          $onUpdate(() => {
            cell.boundary();
            if (table !== undefined) cell.onTablePasted(table);
            if (pasted.picturesLeftOut !== undefined)
              cell.onPicturesLeftOut(pasted.picturesLeftOut);
          });
        }
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Dragging text about by accident loses it; files dropped here have no meaning yet.
    editor.registerCommand(DRAGSTART_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DROP_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
  );
}

function formOf(table: PastedTable): RichText {
  return table.forms[usualForm(table)] ?? [];
}
