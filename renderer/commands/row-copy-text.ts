import type { RowAddress } from '../../shared/model/updates.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { copyTextAnyhow } from '../ui/copy-text.ts';
import type { Command, CommandContext } from './command.ts';
import { rowText } from './row-text.ts';

/** Puts the whole row with the caret onto the clipboard as plain lines. */
export const rowCopyText: Command = {
  id: 'row.copy-text',
  label: commandTexts.copyRow,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: (context) => activeRow(context) !== null,
  run: async (context) => {
    const { document, actions } = context;
    // What was typed a moment ago belongs to it.
    document.flush();
    const row = activeRow(context);
    const text = row === null ? null : rowText(document.get().report, row);
    if (text === null) return;
    const isCopied = await copyTextAnyhow(text, () => actions.clipboard('copy'));
    actions.announce(
      isCopied ? commandTexts.rowCopied(countSigns(text)) : commandTexts.rowNotCopied,
    );
  },
};

/** The row with the caret; null outside of tables. */
function activeRow({ document }: CommandContext): RowAddress | null {
  const address = document.get().active?.address;
  return address?.kind === 'cell' ? address : null;
}

/** As the status bar counts: every sign but white space. */
function countSigns(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
