import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

/** Ctrl+[ would be the usual key, but 倉頡 types full-width punctuation with it. */
export const listShallower: Command = {
  id: 'list.shallower',
  label: commandTexts.shallower,
  shortcuts: [{ key: 'arrowleft', alt: true, shift: true }],
  keysIn: 'cell',
  isEnabled: ({ document }) => (document.live.get()?.format.get().item ?? null) !== null,
  run: ({ document }) => document.live.get()?.run({ type: 'shift-level', by: -1 }),
};
