import { findRow } from '../../shared/model/find-place.ts';
import { ROW_STATES, type RowState } from '../../shared/model/row.ts';
import { setRowState } from '../../shared/model/updates.ts';
import { commandTexts as texts } from '../../shared/texts/commands.ts';
import { ROW_STATE_WORDS } from '../../shared/texts/outline.ts';
import { activeRow } from './active-row.ts';
import type { Command, CommandContext } from './command.ts';

function stateOf({ document }: CommandContext): RowState | null {
  const row = activeRow(document);
  if (row === null) return null;
  return findRow(document.get().report, row.sectionId, row.rowId)?.state ?? null;
}

/** Says how far the row with the caret is: 未填, 撰寫中, 待核, 完成. */
export const rowStateCommands: readonly Command[] = ROW_STATES.map((state) => ({
  id: `row.state-${state}`,
  label: texts.rowState(ROW_STATE_WORDS[state]),
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => activeRow(document) !== null,
  isOn: (context) => stateOf(context) === state,
  run: ({ document, actions }) => {
    const row = activeRow(document);
    if (row === null) return;
    document.apply({ update: (report) => setRowState(report, row, state) });
    actions.announce(texts.rowStateSet(ROW_STATE_WORDS[state]));
  },
}));
