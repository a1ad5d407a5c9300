import { canMoveRow, moveAddedRow } from '../../shared/model/added-row-edits.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { activeRow, rowName } from './active-row.ts';
import type { Command } from './command.ts';

function moveCommand(id: string, label: string, key: string, by: 1 | -1): Command {
  return {
    id,
    label,
    shortcuts: [{ key, alt: true, shift: true }],
    keysIn: 'cell',
    isEnabled: ({ document }) => {
      const row = activeRow(document);
      return row !== null && canMoveRow(document.get().report, row, by, document.sight.get().shown);
    },
    run: ({ document, actions }) => {
      const row = activeRow(document);
      const { shown } = document.sight.get();
      if (row === null || !canMoveRow(document.get().report, row, by, shown)) return;
      document.flush();
      const range = document.live.get()?.caret() ?? undefined;
      document.apply({ update: (report) => moveAddedRow(report, row, by, shown) });
      // An element that is moved loses the focus.
      document.activate({ kind: 'cell', ...row }, range);
      actions.announce(commandTexts.rowMoved(rowName(document.get().report, row)));
    },
  };
}

/** Moves the office's own row past its neighbour; its number follows from its place. */
export const rowMoveUp = moveCommand('row.move-up', commandTexts.moveRowUp, 'pageup', -1);
export const rowMoveDown = moveCommand('row.move-down', commandTexts.moveRowDown, 'pagedown', 1);
