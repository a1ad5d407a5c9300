import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

/** Everything is saved by itself; this saves at once and says so. */
export const fileSave: Command = {
  id: 'file.save',
  label: commandTexts.save,
  shortcuts: [{ key: 's', ctrl: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: async ({ autosave, actions }) => {
    const status = await autosave.saveNow();
    // A failure needs no announcement: the status bar shows it and says what to do.
    if (status.kind === 'saved') actions.announce(commandTexts.savedNow);
  },
};
