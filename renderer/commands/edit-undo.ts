import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';
import { keepFieldFocus } from './keep-field-focus.ts';

export const editUndo: Command = {
  id: 'edit.undo',
  label: commandTexts.undo,
  shortcuts: [{ key: 'z', ctrl: true }],
  keysIn: 'document',
  isEnabled: ({ document }) => document.isUndoable(),
  run: ({ document }) => keepFieldFocus(() => document.undo()),
};
