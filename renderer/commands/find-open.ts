import { findTexts } from '../../shared/texts/find.ts';
import type { Command } from './command.ts';

/** Opens the bar for finding text; what is selected in a cell becomes what is looked for. */
export const findOpen: Command = {
  id: 'find.open',
  label: findTexts.find,
  shortcuts: [{ key: 'f', ctrl: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.find('open'),
};
