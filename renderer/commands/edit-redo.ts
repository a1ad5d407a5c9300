import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';
import { keepFieldFocus } from './keep-field-focus.ts';

export const editRedo: Command = {
  id: 'edit.redo',
  label: commandTexts.redo,
  shortcuts: [
    { key: 'y', ctrl: true },
    { key: 'z', ctrl: true, shift: true },
  ],
  keysIn: 'document',
  isEnabled: ({ document }) => document.get().canRedo,
  run: ({ document }) => keepFieldFocus(() => document.redo()),
};
