import { findFormSection } from '../../shared/model/find-place.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command, CommandContext } from './command.ts';
import { ownersButton } from './owners-button.ts';

/**
 * Opens the choice of units of the row with the caret. Tab goes from cell to cell past it, so this key is
 * the way there without a mouse; F4 opens a list in other Windows programs too.
 */
export const goOwners: Command = {
  id: 'go.owners',
  label: commandTexts.owners,
  shortcuts: [{ key: 'f4' }],
  keysIn: 'anywhere',
  isEnabled: (context) => rowWithOwners(context) !== null,
  run: (context) => {
    const rowId = rowWithOwners(context);
    if (rowId === null) return;
    const button = ownersButton(rowId);
    button?.focus();
    button?.click();
  },
};

/** The row with the caret, if its table has a column of units; null otherwise. */
function rowWithOwners({ document: edited }: CommandContext): string | null {
  const { report, active } = edited.get();
  if (active?.address.kind !== 'cell') return null;
  const formSection = findFormSection(report, active.address.sectionId);
  const hasOwners =
    formSection?.kind === 'table' && formSection.columns.some(({ role }) => role === 'owner');
  return hasOwners ? active.address.rowId : null;
}
