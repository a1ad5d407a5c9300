import { Menu, MenuItem, MenuSection, SubmenuTrigger } from 'react-aria-components/Menu';
import type { Command, CommandContext } from '../../commands/command.ts';
import { CommandWords } from '../../commands/command-words.tsx';
import { Floating } from '../../ui/floating.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { MenuPart } from './menu-parts.ts';

export interface CommandMenuProps {
  readonly name: string;
  readonly parts: readonly MenuPart[];
  readonly context: CommandContext;
  readonly onRun: (id: string) => void;
}

/** Commands as a menu, in parts with lines between them. */
export function CommandMenu({ name, parts, context, onRun }: CommandMenuProps): React.JSX.Element {
  const action = (key: string | number): void => onRun(String(key));
  return (
    <Menu
      aria-label={name}
      autoFocus="first"
      className="command-menu"
      disabledKeys={disabledIn(parts, context)}
      onAction={action}
    >
      {parts.map(({ id, submenu, commands }) => (
        <MenuSection key={id} id={id} aria-label={submenu ?? name} className="command-menu-part">
          {submenu === null ? (
            commands.map((command) => item(command, context))
          ) : (
            <SubmenuTrigger key={id}>
              <MenuItem id={`menu ${id}`} textValue={submenu} className="command-line">
                <span className="command-words">
                  <span className="command-on" />
                  <span className="command-name">{submenu}</span>
                  <Icon name="expand" />
                </span>
              </MenuItem>
              <Floating name={submenu} className="context-menu">
                <Menu
                  aria-label={submenu}
                  className="command-menu"
                  disabledKeys={disabledIn(parts, context)}
                  onAction={action}
                >
                  {commands.map((command) => item(command, context))}
                </Menu>
              </Floating>
            </SubmenuTrigger>
          )}
        </MenuSection>
      ))}
    </Menu>
  );
}

function item(command: Command, context: CommandContext): React.JSX.Element {
  return (
    <MenuItem key={command.id} id={command.id} textValue={command.label} className="command-line">
      <CommandWords command={command} context={context} />
    </MenuItem>
  );
}

function disabledIn(parts: readonly MenuPart[], context: CommandContext): readonly string[] {
  return parts
    .flatMap(({ commands }) => commands)
    .filter((command) => !command.isEnabled(context))
    .map(({ id }) => id);
}
