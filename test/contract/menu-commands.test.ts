import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate, REPORT_COMMANDS } from '../../electron/window/native-menu.ts';
import type { Shortcut } from '../../renderer/commands/command.ts';
import { findCommand } from '../../renderer/commands/registry.ts';

const nothing = (): void => undefined;
const items: readonly MenuItemConstructorOptions[] = menuTemplate({
  command: nothing,
  open: nothing,
  showFolder: nothing,
  about: nothing,
  quit: nothing,
  isDevelopment: false,
}).flatMap((top) => (Array.isArray(top.submenu) ? top.submenu : []));

/** A shortcut as a native menu spells it: `Ctrl+Shift+E`. */
function accelerator({ key, ctrl, alt, shift }: Shortcut): string {
  const modifiers = [ctrl ? 'Ctrl+' : '', alt ? 'Alt+' : '', shift ? 'Shift+' : ''].join('');
  return modifiers + key.toUpperCase();
}

describe('the native menu and the commands of the window', () => {
  it.each(REPORT_COMMANDS)('%s is a command, and the menu shows the key it has', (id) => {
    const item = items.find((candidate) => candidate.id === id);
    const shown = item?.accelerator;
    const keys = findCommand(id)?.shortcuts.map(accelerator) ?? [];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys).toContain(shown);
  });
});
