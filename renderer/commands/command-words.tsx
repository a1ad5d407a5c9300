import { commandTexts } from '../../shared/texts/commands.ts';
import { Icon } from '../ui/icon.tsx';
import type { Command, CommandContext } from './command.ts';
import { shownKeys } from './shown-keys.ts';
import './command-words.css';

export interface CommandWordsProps {
  readonly command: Command;
  readonly context: CommandContext;
}

/** A command on one line of a list: whether it is on, its name, its key. */
export function CommandWords({ command, context }: CommandWordsProps): React.JSX.Element {
  const keys = shownKeys(command);
  const isOn = command.isOn?.(context) ?? false;
  return (
    <span className="command-words">
      <span className="command-on">{isOn && <Icon name="check" />}</span>
      <span className="command-name">{command.label}</span>
      {isOn && <span className="visually-hidden">{commandTexts.isOn}</span>}
      {keys !== null && <kbd className="command-keys">{keys}</kbd>}
    </span>
  );
}
