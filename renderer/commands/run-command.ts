import type { Command, CommandContext } from './command.ts';

/** Runs a command if it can run now. Toolbar, menu and keyboard all come through here. */
export function runCommand(command: Command, context: CommandContext): void {
  if (!command.isEnabled(context)) return;
  // A rejected promise is a bug and reaches renderer/app/watch-problems.ts; expected failures are values.
  void command.run(context);
}
