import { contextMenuTexts as texts } from '../../../shared/texts/commands.ts';
import type { Command } from '../../commands/command.ts';
import { commentAdd } from '../../commands/comment-commands.ts';
import { editCopy, editCut, editPaste } from '../../commands/edit-clipboard.ts';
import { editPasteAsIs } from '../../commands/edit-paste-as-is.ts';
import { editRedo } from '../../commands/edit-redo.ts';
import { editUndo } from '../../commands/edit-undo.ts';
import { insertFigureCommand } from '../../commands/figure-commands.ts';
import { formatBold } from '../../commands/format-bold.ts';
import { formatItalic } from '../../commands/format-italic.ts';
import { formatSubscript } from '../../commands/format-subscript.ts';
import { formatSuperscript } from '../../commands/format-superscript.ts';
import { formatUnderline } from '../../commands/format-underline.ts';
import { listDecimal } from '../../commands/list-decimal.ts';
import { listDeeper } from '../../commands/list-deeper.ts';
import { listJoinInline } from '../../commands/list-join-inline.ts';
import { listLevels } from '../../commands/list-levels.ts';
import { listNone } from '../../commands/list-none.ts';
import { listShallower } from '../../commands/list-shallower.ts';
import { listSplitInline } from '../../commands/list-split-inline.ts';
import { listContinue, listRestart } from '../../commands/list-start.ts';
import { goReferenceCommand, insertReferenceCommand } from '../../commands/reference-commands.ts';
import { rowAddBelow } from '../../commands/row-add-below.ts';
import { rowCopyText } from '../../commands/row-copy-text.ts';
import { rowDelete } from '../../commands/row-delete.ts';
import { rowMoveDown, rowMoveUp } from '../../commands/row-move.ts';
import { rowStateCommands } from '../../commands/row-state-commands.ts';
import { tableCommands } from '../../commands/table-commands.ts';

/** A cell of the paper, or a plain field beside it. */
export type TextTarget = 'cell' | 'field';

/** Commands between two lines of a menu; a part with a name is a menu of its own. */
export interface MenuPart {
  readonly id: string;
  readonly submenu: string | null;
  readonly commands: readonly Command[];
}

const CLIPBOARD: MenuPart = {
  id: 'clipboard',
  submenu: null,
  commands: [editCut, editCopy, editPaste],
};

const CELL: readonly MenuPart[] = [
  { ...CLIPBOARD, commands: [...CLIPBOARD.commands, editPasteAsIs] },
  { id: 'undo', submenu: null, commands: [editUndo, editRedo] },
  {
    id: 'marks',
    submenu: null,
    commands: [formatBold, formatItalic, formatUnderline, formatSuperscript, formatSubscript],
  },
  {
    id: 'levels',
    submenu: texts.levels,
    commands: [
      listNone,
      ...listLevels,
      listDecimal,
      listDeeper,
      listShallower,
      listContinue,
      listRestart,
    ],
  },
  { id: 'table', submenu: texts.table, commands: tableCommands },
  {
    id: 'reference',
    submenu: null,
    commands: [insertReferenceCommand, goReferenceCommand, insertFigureCommand],
  },
  { id: 'comment', submenu: null, commands: [commentAdd] },
  { id: 'inline', submenu: null, commands: [listSplitInline, listJoinInline] },
  {
    id: 'row',
    submenu: null,
    commands: [rowCopyText, rowAddBelow, rowMoveUp, rowMoveDown, rowDelete],
  },
  { id: 'state', submenu: texts.rowState, commands: rowStateCommands },
];

/** What the menu of a place offers. */
export function menuFor(target: TextTarget): readonly MenuPart[] {
  return target === 'cell' ? CELL : [CLIPBOARD];
}
