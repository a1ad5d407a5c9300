import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

/** Opens the list in which every command can be looked for by name. */
export const viewPalette: Command = {
  id: 'view.palette',
  label: commandTexts.palette,
  shortcuts: [{ key: 'f1' }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.openPalette(),
};
