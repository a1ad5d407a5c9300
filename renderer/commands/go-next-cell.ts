import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';
import { neighbourCell } from './neighbour-cell.ts';

/** Tab does the same inside a cell, except in a list item. */
export const goNextCell: Command = {
  id: 'go.next-cell',
  label: commandTexts.nextCell,
  shortcuts: [{ key: 'pagedown', alt: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ document }) => {
    const next = neighbourCell(document, 1);
    if (next !== null) document.activate(next);
  },
};
