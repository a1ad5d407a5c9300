import { commandTexts } from '../../shared/texts/commands.ts';
import { copyTextAnyhow } from '../ui/copy-text.ts';
import { activeRow } from './active-row.ts';
import type { Command } from './command.ts';
import { rowText } from './row-text.ts';

/** Puts the whole row with the caret onto the clipboard as plain lines. */
export const rowCopyText: Command = {
  id: 'row.copy-text',
  label: commandTexts.copyRow,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: ({ document }) => activeRow(document) !== null,
  run: async ({ document, actions }) => {
    // What was typed a moment ago belongs to it.
    document.flush();
    const row = activeRow(document);
    const text = row === null ? null : rowText(document.get().report, row);
    if (text === null) return;
    const isCopied = await copyTextAnyhow(text, () => actions.clipboard('copy'));
    actions.announce(
      isCopied ? commandTexts.rowCopied(countSigns(text)) : commandTexts.rowNotCopied,
    );
  },
};

/** As the status bar counts: every sign but white space. */
function countSigns(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
