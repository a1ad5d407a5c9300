import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

export const listDecimal: Command = {
  id: 'list.decimal',
  label: commandTexts.decimalLevel,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get() !== null,
  isOn: ({ document }) => document.live.get()?.format.get().item?.style === 'decimal',
  run: ({ document }) => {
    const live = document.live.get();
    // An item that is decimal already keeps its level: pressing again must not flatten it.
    if (live === null || live.format.get().item?.style === 'decimal') return;
    live.run({ type: 'set-item', item: { style: 'decimal', level: 0 } });
  },
};
