import type { Mark } from '../../shared/model/inline.ts';
import type { Command, Shortcut } from './command.ts';

/** A command that switches a mark on the selected text on or off. */
export function markCommand(mark: Mark, label: string, shortcuts: readonly Shortcut[]): Command {
  return {
    id: `format.${mark}`,
    label,
    shortcuts,
    keysIn: 'cell',
    isEnabled: ({ document }) => document.live.get() !== null,
    isOn: ({ document }) => document.live.get()?.format.get().marks.includes(mark) ?? false,
    run: ({ document }) => document.live.get()?.run({ type: 'toggle-mark', mark }),
  };
}
