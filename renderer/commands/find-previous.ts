import { findTexts } from '../../shared/texts/find.ts';
import type { Command } from './command.ts';

/** Goes to the previous place of what is looked for. */
export const findPrevious: Command = {
  id: 'find.previous',
  label: findTexts.previous,
  shortcuts: [{ key: 'f3', shift: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.find('previous'),
};
