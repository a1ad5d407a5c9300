import { foldText } from '../../../shared/search/fold-text.ts';
import { areaName } from '../../../shared/texts/commands.ts';
import type { Command } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { shortcutText } from '../../commands/shortcut-text.ts';

/** The commands of one area, in the order of the registry. */
export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

/** Every command but the one that opens the palette, under the names of their areas. */
export function commandGroups(commands: readonly Command[] = COMMANDS): readonly CommandGroup[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    if (command.id === 'view.palette') continue;
    const name = areaName(command.id);
    groups.set(name, [...(groups.get(name) ?? []), command]);
  }
  return [...groups].map(([name, grouped]) => ({ name, commands: grouped }));
}

/** What a command can be found by: its name, its area, its id and its keys. */
export function searchText({ id, label, shortcuts, systemKeys = [] }: Command): string {
  return [label, areaName(id), id, ...[...shortcuts, ...systemKeys].map(shortcutText)].join(' ');
}

/** Whether every word of what was typed is in a command's text. */
export function isMatch(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(' ')
    .every((word) => folded.includes(word));
}

function fold(text: string): string {
  return foldText(text, { matchCase: false, foldVariants: true, foldWidth: true }).text.trim();
}
