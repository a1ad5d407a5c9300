import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';
import { neighbourCell } from './neighbour-cell.ts';

export const goPreviousCell: Command = {
  id: 'go.previous-cell',
  label: commandTexts.previousCell,
  shortcuts: [{ key: 'pageup', alt: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ document }) => {
    const previous = neighbourCell(document, -1);
    if (previous !== null) document.activate(previous);
  },
};
