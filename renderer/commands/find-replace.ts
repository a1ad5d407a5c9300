import { findTexts } from '../../shared/texts/find.ts';
import type { Command } from './command.ts';

/** Opens the bar for finding and replacing text. */
export const findReplace: Command = {
  id: 'find.replace',
  label: findTexts.replace,
  shortcuts: [{ key: 'h', ctrl: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.find('replace'),
};
