import type { CommandContext } from '../../commands/command.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { TableCommand } from '../../commands/table-commands.ts';
import { WithTooltip } from '../../ui/tooltip.tsx';

interface BarButtonProps {
  readonly command: TableCommand;
  readonly context: CommandContext;
}

/** A button of the bar of a small table: a short word, its full name in the tooltip. */
export function BarButton({ command, context }: BarButtonProps): React.JSX.Element {
  return (
    <WithTooltip text={command.label}>
      <button
        type="button"
        className="button button-quiet button-small"
        aria-label={command.label}
        // Pressing must not take the caret out of the table: it says what the command acts on.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runCommand(command, context)}
      >
        {command.sign}
      </button>
    </WithTooltip>
  );
}
