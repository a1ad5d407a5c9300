import type { Command } from './command.ts';
import { shortcutText } from './shortcut-text.ts';

/** The key that is shown beside a command; null when it has none. */
export function shownKeys({ shortcuts, systemKeys = [] }: Command): string | null {
  const [first] = [...shortcuts, ...systemKeys];
  return first === undefined ? null : shortcutText(first);
}
