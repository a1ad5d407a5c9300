import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';
import { isInLine } from './is-in-line.ts';

export const listNone: Command = {
  id: 'list.none',
  label: commandTexts.plainParagraph,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: isInLine,
  isOn: (context) => isInLine(context) && context.document.live.get()?.format.get().item === null,
  run: ({ document }) => document.live.get()?.run({ type: 'set-item', item: null }),
};
