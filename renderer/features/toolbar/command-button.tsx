import type { ReactNode } from 'react';
import { commandTexts } from '../../../shared/texts/commands.ts';
import type { Command, CommandContext } from '../../commands/command.ts';
import { runCommand } from '../../commands/run-command.ts';
import { shortcutText } from '../../commands/shortcut-text.ts';
import { useCommandState } from '../../commands/use-command-state.ts';
import { WithTooltip } from '../../ui/tooltip.tsx';

export interface CommandButtonProps {
  readonly command: Command;
  readonly context: CommandContext;
  /** What is on the button; the command's label is its name and tooltip. */
  readonly sign: ReactNode;
}

/** A button of the toolbar that runs a command. */
export function CommandButton({ command, context, sign }: CommandButtonProps): React.JSX.Element {
  const { isEnabled, isOn } = useCommandState(command, context);
  const [shortcut] = command.shortcuts;
  const words =
    shortcut === undefined
      ? command.label
      : commandTexts.withKey(command.label, shortcutText(shortcut));
  return (
    <WithTooltip text={words}>
      <button
        type="button"
        className="tool"
        aria-label={command.label}
        aria-pressed={isOn}
        aria-disabled={!isEnabled}
        // Pressing must not take the caret out of the cell: the selection is what the command acts on.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runCommand(command, context)}
      >
        {sign}
      </button>
    </WithTooltip>
  );
}
