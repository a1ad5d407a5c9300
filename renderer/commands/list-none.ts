import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

export const listNone: Command = {
  id: 'list.none',
  label: commandTexts.plainParagraph,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get() !== null,
  isOn: ({ document }) => document.live.get()?.format.get().item === null,
  run: ({ document }) => document.live.get()?.run({ type: 'set-item', item: null }),
};
