import { hasOwnUndo } from '../keys/field-undo.ts';
import { listenForKeys } from '../keys/on-keys.ts';
import type { Command, CommandContext } from './command.ts';
import { commandForKey } from './match-shortcut.ts';
import { runCommand } from './run-command.ts';

/**
 * Runs commands by their shortcuts. Keys that an input method uses never arrive here. A key whose command
 * cannot run now is left to whoever has the focus.
 * @returns what stops listening
 */
export function dispatchKeys(
  target: Window,
  commands: readonly Command[],
  context: CommandContext,
): () => void {
  return listenForKeys(target, (event) => {
    if (event.defaultPrevented) return;
    const command = commandForKey(commands, event);
    if (command === undefined || !command.isEnabled(context)) return;
    if (command.keysIn === 'cell' && !isInEditable(event.target)) return;
    if (command.keysIn === 'document' && hasOwnUndo(event.target)) return;
    event.preventDefault();
    runCommand(command, context);
  });
}

function isInEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable;
}
