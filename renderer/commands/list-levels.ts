import { MAX_LEVEL } from '../../shared/model/block.ts';
import { formatLabel } from '../../shared/model/numbering.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';
import { isInLine } from './is-in-line.ts';

/** A level of the official order as its own command, named by how its first item is numbered. */
export const listLevels: readonly (Command & { readonly sign: string })[] = Array.from(
  { length: MAX_LEVEL + 1 },
  (_, level) => {
    const sign = formatLabel('official', new Array<number>(level + 1).fill(1));
    return {
      id: `list.level-${level}`,
      label: commandTexts.level(sign),
      sign,
      shortcuts: [],
      keysIn: 'cell',
      isEnabled: isInLine,
      isOn: ({ document }) => {
        const item = document.live.get()?.format.get().item ?? null;
        return item !== null && item.style === 'official' && item.level === level;
      },
      run: ({ document }) =>
        document.live.get()?.run({ type: 'set-item', item: { style: 'official', level } }),
    };
  },
);
