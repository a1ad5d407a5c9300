import { addRowBelow, canAddBelow } from '../../shared/model/added-row-edits.ts';
import { ownWordingColumn } from '../../shared/model/added-rows.ts';
import { TEXT_START } from '../../shared/model/caret.ts';
import { findFormSection } from '../../shared/model/find-place.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { activeRow, rowName } from './active-row.ts';
import type { Command } from './command.ts';

/** Adds a row of the office's own below the one with the caret, and goes to its strategy. */
export const rowAddBelow: Command = {
  id: 'row.add-below',
  label: commandTexts.addRow,
  shortcuts: [{ key: 'insert', alt: true, shift: true }],
  keysIn: 'cell',
  isEnabled: ({ document }) => {
    const row = activeRow(document);
    return row !== null && canAddBelow(document.get().report, row);
  },
  run: ({ document, actions }) => {
    const row = activeRow(document);
    if (row === null) return;
    const { sectionId } = row;
    const rowId = crypto.randomUUID();
    const formSection = findFormSection(document.get().report, sectionId);
    const column = formSection?.kind === 'table' ? ownWordingColumn(formSection) : undefined;
    if (column === undefined || !canAddBelow(document.get().report, row)) {
      actions.announce(commandTexts.rowNotAllowed);
      return;
    }
    const address = { kind: 'cell', sectionId, rowId, columnId: column.id } as const;
    document.apply({
      update: (report) => addRowBelow(report, row, () => rowId).report,
      caret: { address, range: TEXT_START },
    });
    document.activate(address);
    actions.announce(commandTexts.rowAdded(rowName(document.get().report, address)));
  },
};
