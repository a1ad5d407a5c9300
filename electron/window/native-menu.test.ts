import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate, REPORT_COMMANDS } from './native-menu.ts';

function items(isDevelopment = false, command: (id: string) => void = () => undefined) {
  const nothing = (): void => undefined;
  const template = menuTemplate({
    command,
    open: nothing,
    showFolder: nothing,
    about: nothing,
    quit: nothing,
    isDevelopment,
  });
  return template.flatMap((top) =>
    Array.isArray(top.submenu) ? [top, ...top.submenu] : [top],
  ) as readonly MenuItemConstructorOptions[];
}
const named = items().filter((item) => item.type !== 'separator');

describe('menuTemplate', () => {
  it('labels everything in Chinese, so that no role shows its English name', () => {
    for (const item of items(true).filter(({ type }) => type !== 'separator')) {
      expect(item.label, item.role).toMatch(/\p{Script=Han}/u);
    }
  });

  it('registers no accelerator but that of the full screen', () => {
    const registered = named.filter(
      (item) => item.accelerator !== undefined && item.registerAccelerator !== false,
    );
    expect(registered.map((item) => item.accelerator)).toEqual(['F11']);
    const roles = named.filter(
      (item) => item.role !== undefined && item.registerAccelerator !== false,
    );
    expect(roles.map((item) => item.role)).toEqual(['togglefullscreen']);
  });

  it('shows no key that an input method of Taiwan uses', () => {
    for (const { accelerator = '' } of named) {
      expect(accelerator).not.toMatch(/^Ctrl\+(?:Shift\+)?[,.;'[\]?:{}]$|Space|Ctrl\+Alt/u);
    }
  });

  it('has undo and redo as commands, not as the roles that know only one field', () => {
    expect(named.filter(({ role }) => role === 'undo' || role === 'redo')).toEqual([]);
    expect(named.map(({ id }) => id)).toEqual(expect.arrayContaining(['edit.undo', 'edit.redo']));
  });

  it('sends each command’s own id, and keeps it off until a report is open', () => {
    const sent: string[] = [];
    const commands = items(false, (id) => sent.push(id)).filter((item) => item.id !== undefined);
    for (const item of commands) {
      expect(item.enabled).toBe(false);
      Reflect.apply(item.click ?? (() => undefined), undefined, []);
    }
    expect([...sent].sort()).toEqual([...REPORT_COMMANDS].sort());
  });

  it('gives developer tools to developers only', () => {
    const roles = (isDevelopment: boolean): readonly unknown[] =>
      items(isDevelopment).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
