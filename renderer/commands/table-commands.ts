import { blockTexts as texts } from '../../shared/texts/blocks.ts';
import type { RichTextEdit } from '../state/document.ts';
import type { Command } from './command.ts';
import {
  addColumn,
  addRow,
  deleteBlock,
  deleteColumn,
  deleteRow,
  toggleHeader,
} from './table-edits.ts';

/** A command on the small table with the caret. `sign` is what its button shows. */
export interface TableCommand extends Command {
  readonly sign: string;
}

function tableCommand(id: string, label: string, sign: string, edit: RichTextEdit): TableCommand {
  return {
    id: `table.${id}`,
    label,
    sign,
    shortcuts: [],
    keysIn: 'cell',
    isEnabled: ({ document }) => document.live.get()?.format.get().block === 'table',
    run: ({ document }) => document.live.get()?.run({ type: 'edit', edit }),
  };
}

const { signs } = texts;

/** What can be done to a small table. */
export const tableCommands: readonly TableCommand[] = [
  tableCommand('row-above', texts.rowAbove, signs.rowAbove, addRow(0)),
  tableCommand('row-below', texts.rowBelow, signs.rowBelow, addRow(1)),
  tableCommand('column-left', texts.columnLeft, signs.columnLeft, addColumn(0)),
  tableCommand('column-right', texts.columnRight, signs.columnRight, addColumn(1)),
  tableCommand('remove-row', texts.removeRow, signs.removeRow, deleteRow),
  tableCommand('remove-column', texts.removeColumn, signs.removeColumn, deleteColumn),
  tableCommand('header-row', texts.headerRow, signs.headerRow, toggleHeader),
  tableCommand('remove', texts.removeTable, signs.removeTable, deleteBlock),
];
