import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

export const fileClose: Command = {
  id: 'file.close',
  label: commandTexts.close,
  shortcuts: [{ key: 'w', ctrl: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.closeReport(),
};
