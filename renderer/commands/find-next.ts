import { findTexts } from '../../shared/texts/find.ts';
import type { Command } from './command.ts';

/** Goes to the next place of what is looked for: after the caret, or after the one shown. */
export const findNext: Command = {
  id: 'find.next',
  label: findTexts.next,
  shortcuts: [{ key: 'f3' }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.find('next'),
};
