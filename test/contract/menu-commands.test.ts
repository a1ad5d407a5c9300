import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate, REPORT_COMMANDS } from '../../electron/window/native-menu.ts';
import type { Shortcut } from '../../renderer/commands/command.ts';
import { COMMANDS, findCommand } from '../../renderer/commands/registry.ts';
import { commandGroups } from '../../renderer/features/palette/match-commands.ts';

const nothing = (): void => undefined;
const items: readonly MenuItemConstructorOptions[] = menuTemplate({
  command: nothing,
  open: nothing,
  showFolder: nothing,
  about: nothing,
  quit: nothing,
  isDevelopment: false,
}).flatMap((top) => (Array.isArray(top.submenu) ? top.submenu : []));

/** Commands that the menu offers as a role of Electron: they act on whatever field has the focus. */
const ROLES: Readonly<Record<string, string>> = {
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
};

/** Keys by the names that Electron has for them. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  arrowleft: 'Left',
  arrowright: 'Right',
  arrowup: 'Up',
  arrowdown: 'Down',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  insert: 'Insert',
  delete: 'Delete',
};

/** A shortcut as a native menu spells it: `Ctrl+Shift+E`. */
function accelerator({ key, ctrl, alt, shift }: Shortcut): string {
  const modifiers = [ctrl ? 'Ctrl+' : '', alt ? 'Alt+' : '', shift ? 'Shift+' : ''].join('');
  return modifiers + (KEY_NAMES[key] ?? key.toUpperCase());
}

describe('the native menu and the commands of the window', () => {
  it.each(REPORT_COMMANDS)('%s is a command, and the menu shows its name and its key', (id) => {
    const item = items.find((candidate) => candidate.id === id);
    const command = findCommand(id);
    const [first] = command?.shortcuts ?? [];
    expect(item?.label).toBe(command?.label);
    expect(item?.accelerator).toBe(first === undefined ? undefined : accelerator(first));
  });

  it('has every command, each once', () => {
    const offered = items.flatMap(({ id, role }) => {
      const byRole = Object.keys(ROLES).find((command) => ROLES[command] === role);
      return id ?? byRole ?? [];
    });
    expect([...offered].sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
  });

  it('has no name under which two commands would be taken for one', () => {
    const labels = COMMANDS.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('the palette', () => {
  const groups = commandGroups();

  it('has every command but the one that opens it, each once', () => {
    const listed = groups.flatMap(({ commands }) => commands.map(({ id }) => id));
    const wanted = COMMANDS.map(({ id }) => id).filter((id) => id !== 'view.palette');
    expect([...listed].sort()).toEqual(wanted.sort());
  });

  it('has a name for the area of each', () => {
    expect(groups.map(({ name }) => name)).not.toContain('其他');
  });

  it('has a Chinese name for each', () => {
    expect(COMMANDS.filter(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([]);
  });
});
