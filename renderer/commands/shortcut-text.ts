import type { Shortcut } from './command.ts';

/** How a key is written on keyboards sold in Taiwan, where that is not simply its name in capitals. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  insert: 'Insert',
  delete: 'Delete',
};

/** A shortcut as shown to the user: `Ctrl+Shift+E`. */
export function shortcutText(shortcut: Shortcut): string {
  const parts: string[] = [];
  if (shortcut.ctrl) parts.push('Ctrl');
  if (shortcut.alt) parts.push('Alt');
  if (shortcut.shift) parts.push('Shift');
  parts.push(KEY_NAMES[shortcut.key] ?? shortcut.key.toUpperCase());
  return parts.join('+');
}
