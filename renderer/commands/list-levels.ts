import { formatLabel } from '../../shared/model/numbering.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

/**
 * Levels offered inside the paper, with 0 counted as 壹、. 壹、 itself is left to the headings that the
 * form prints.
 */
const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** A level of the official order as its own command, named by how its first item is numbered. */
export const listLevels: readonly (Command & { readonly sign: string })[] = LEVELS.map((level) => {
  const sign = formatLabel('official', new Array<number>(level + 1).fill(1));
  return {
    id: `list.level-${level}`,
    label: commandTexts.level(sign),
    sign,
    shortcuts: [],
    keysIn: 'cell',
    isEnabled: ({ document }) => document.live.get() !== null,
    isOn: ({ document }) => {
      const item = document.live.get()?.format.get().item ?? null;
      return item !== null && item.style === 'official' && item.level === level;
    },
    run: ({ document }) =>
      document.live.get()?.run({ type: 'set-item', item: { style: 'official', level } }),
  };
});
