import { fileMoveForm, filePlanResults, fileRollOver, goStaleYear } from './carry-commands.ts';
import type { Command } from './command.ts';
import {
  commentAdd,
  commentNext,
  commentPrevious,
  commentReply,
  commentResolve,
} from './comment-commands.ts';
import { editCopy, editCut, editPaste } from './edit-clipboard.ts';
import { editPasteAsIs } from './edit-paste-as-is.ts';
import { editRedo } from './edit-redo.ts';
import { editUndo } from './edit-undo.ts';
import { EXPORT_COMMANDS } from './export-commands.ts';
import {
  goFaultyFigureCommand,
  insertFigureCommand,
  viewFiguresCommand,
} from './figure-commands.ts';
import { fileClose } from './file-close.ts';
import { fileExportCalendar } from './file-export-calendar.ts';
import { fileImport } from './file-import.ts';
import { fileMailSetup } from './file-mail-setup.ts';
import { filePageSetup } from './file-page-setup.ts';
import { filePrintPreview } from './file-print-preview.ts';
import { fileSave } from './file-save.ts';
import { findNext } from './find-next.ts';
import { findOpen } from './find-open.ts';
import { findPrevious } from './find-previous.ts';
import { findReplace } from './find-replace.ts';
import { findReplaceAll, findReplaceOne } from './find-replace-commands.ts';
import { formatBold } from './format-bold.ts';
import { formatItalic } from './format-italic.ts';
import { formatSubscript } from './format-subscript.ts';
import { formatSuperscript } from './format-superscript.ts';
import { formatUnderline } from './format-underline.ts';
import { goNextCell } from './go-next-cell.ts';
import { goNextEmpty } from './go-next-empty.ts';
import { goOwners } from './go-owners.ts';
import { goPreviousCell } from './go-previous-cell.ts';
import { insertFlowchartCommand } from './insert-flowchart.ts';
import { insertImageCommand } from './insert-image.ts';
import { insertStandardText } from './insert-standard-text.ts';
import { insertTableCommand } from './insert-table.ts';
import { listDecimal } from './list-decimal.ts';
import { listDeeper } from './list-deeper.ts';
import { listJoinInline } from './list-join-inline.ts';
import { listLevels } from './list-levels.ts';
import { listMoveDown, listMoveUp } from './list-move.ts';
import { listNone } from './list-none.ts';
import { listShallower } from './list-shallower.ts';
import { listSplitInline } from './list-split-inline.ts';
import { listContinue, listRestart } from './list-start.ts';
import {
  goLostReferenceCommand,
  goReferenceCommand,
  insertReferenceCommand,
} from './reference-commands.ts';
import { rowAddBelow } from './row-add-below.ts';
import { rowCopyText } from './row-copy-text.ts';
import { rowDelete } from './row-delete.ts';
import { rowMoveDown, rowMoveUp } from './row-move.ts';
import { rowStateCommands } from './row-state-commands.ts';
import {
  fileCutPart,
  fileMergePart,
  viewChooseUnits,
  viewMarkMine,
  viewOnlyMine,
} from './row-view-commands.ts';
import { tableCommands } from './table-commands.ts';
import { viewCharacterTarget, viewInspector, viewOnlyOpen, viewOutline } from './view-commands.ts';
import { viewPalette } from './view-palette.ts';
import { viewZoomIn } from './view-zoom-in.ts';
import { viewZoomOut } from './view-zoom-out.ts';
import { viewZoomReset } from './view-zoom-reset.ts';

/** Every command of the program. */
export const COMMANDS: readonly Command[] = [
  editUndo,
  editRedo,
  editCut,
  editCopy,
  editPaste,
  editPasteAsIs,
  formatBold,
  formatItalic,
  formatUnderline,
  formatSuperscript,
  formatSubscript,
  listNone,
  ...listLevels,
  listDecimal,
  listDeeper,
  listShallower,
  listMoveUp,
  listMoveDown,
  listRestart,
  listContinue,
  listSplitInline,
  listJoinInline,
  insertTableCommand,
  insertImageCommand,
  insertFlowchartCommand,
  insertReferenceCommand,
  insertFigureCommand,
  insertStandardText,
  ...tableCommands,
  rowCopyText,
  rowAddBelow,
  rowMoveUp,
  rowMoveDown,
  rowDelete,
  ...rowStateCommands,
  fileSave,
  ...EXPORT_COMMANDS,
  filePageSetup,
  fileMailSetup,
  filePrintPreview,
  fileExportCalendar,
  fileCutPart,
  fileMergePart,
  fileImport,
  fileMoveForm,
  fileRollOver,
  filePlanResults,
  fileClose,
  viewPalette,
  viewOnlyMine,
  viewMarkMine,
  viewChooseUnits,
  viewFiguresCommand,
  viewOutline,
  viewInspector,
  viewOnlyOpen,
  viewCharacterTarget,
  viewZoomIn,
  viewZoomOut,
  viewZoomReset,
  goNextCell,
  goPreviousCell,
  goNextEmpty,
  goOwners,
  goReferenceCommand,
  goLostReferenceCommand,
  goFaultyFigureCommand,
  goStaleYear,
  findOpen,
  findReplace,
  findNext,
  findPrevious,
  findReplaceOne,
  findReplaceAll,
  commentAdd,
  commentNext,
  commentPrevious,
  commentReply,
  commentResolve,
];

/** The command of an id, as the native menu names it; undefined when there is none. */
export function findCommand(id: string): Command | undefined {
  return COMMANDS.find((command) => command.id === id);
}
