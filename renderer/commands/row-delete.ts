import { removeAddedRow } from '../../shared/model/added-row-edits.ts';
import type { CellAddress } from '../../shared/model/address.ts';
import { isInSight, isShown, richTextAt, writableAddresses } from '../../shared/model/address.ts';
import { TEXT_START } from '../../shared/model/caret.ts';
import { findRow } from '../../shared/model/find-place.ts';
import type { Report } from '../../shared/model/report.ts';
import { countCharacters } from '../../shared/model/rich-text.ts';
import type { RowAddress } from '../../shared/model/updates.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { activeRow, rowName } from './active-row.ts';
import type { Command } from './command.ts';

/** Takes away the office's own row with the caret. Nothing is asked: undo brings it back with all that was in it. */
export const rowDelete: Command = {
  id: 'row.delete',
  label: commandTexts.deleteRow,
  shortcuts: [{ key: 'delete', alt: true, shift: true }],
  keysIn: 'cell',
  isEnabled: ({ document }) => {
    const row = activeRow(document);
    const { report } = document.get();
    return row !== null && findRow(report, row.sectionId, row.rowId)?.added !== undefined;
  },
  run: ({ document, actions }) => {
    document.flush();
    const row = activeRow(document);
    const { report } = document.get();
    const before = row === null ? undefined : findRow(report, row.sectionId, row.rowId);
    if (row === null || before?.added === undefined) return;
    const name = rowName(report, row);
    const count = Object.values(before.cells).reduce((sum, cell) => sum + countCharacters(cell), 0);
    const next = placeAfterDelete(report, row, document.sight.get().shown);
    document.apply({
      update: (current) => removeAddedRow(current, row),
      caret: next === null ? null : { address: next, range: TEXT_START },
    });
    document.activate(next);
    actions.announce(commandTexts.rowDeleted(name, count));
  },
};

/**
 * Where the caret goes: the row above in the same column if it can be written in, otherwise the place before.
 * @param shown ids of the rows that are shown; null for all
 */
function placeAfterDelete(
  report: Report,
  row: RowAddress & { readonly columnId: string },
  shown: ReadonlySet<string> | null,
): CellAddress | null {
  const section = report.sections.find(({ id }) => id === row.sectionId);
  const rows = section?.kind === 'table' ? section.rows : [];
  const above = rows
    .slice(
      0,
      rows.findIndex(({ id }) => id === row.rowId),
    )
    .findLast(({ id }) => isShown(id, shown));
  if (above !== undefined) {
    const { sectionId, columnId } = row;
    const address = { kind: 'cell', sectionId, rowId: above.id, columnId } as const;
    if (richTextAt(report, address) !== undefined) return address;
  }
  const isGone = (one: CellAddress): boolean => one.kind === 'cell' && one.rowId === row.rowId;
  const all = writableAddresses(report).filter((one) => isGone(one) || isInSight(one, shown));
  const before = all[all.findIndex(isGone) - 1];
  return before ?? all.find((one) => !isGone(one)) ?? null;
}
