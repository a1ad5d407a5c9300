import { useEffect, useLayoutEffect } from 'react';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type { CommandContext } from '../commands/command.ts';
import { dispatchKeys } from '../commands/dispatch-keys.ts';
import { COMMANDS, findCommand } from '../commands/registry.ts';
import { runCommand } from '../commands/run-command.ts';

/** Lets keyboard and native menu run the commands while the editor screen is shown. */
export function useCommands(api: ReportDeskApi, context: CommandContext): void {
  // Before the first paint: a key pressed as soon as the caret is there must not get lost.
  useLayoutEffect(() => dispatchKeys(window, COMMANDS, context), [context]);
  useEffect(
    () =>
      api.on('menu:command', ({ commandId }) => {
        const command = findCommand(commandId);
        if (command !== undefined) runCommand(command, context);
      }),
    [api, context],
  );
}
