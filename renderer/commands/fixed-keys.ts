import type { Shortcut } from './command.ts';

/**
 * Keys that run no command: what they do belongs to the place with the focus. They take no key of an input method
 * or of a command either; keys without Ctrl or Alt that mean something inside of one field (Enter, Esc, arrows)
 * are no shortcuts and not listed.
 */
export const FIXED_KEYS = {
  /** Among the bars and panes of the window. */
  nextPane: { key: 'f6' },
  previousPane: { key: 'f6', shift: true },
  /** In the form of a comment. */
  saveComment: { key: 'enter', ctrl: true },
  /** In a step of a flowchart: its answers become two ways. */
  branch: { key: 'enter', ctrl: true },
  /** The one real accelerator of the native menu. */
  fullScreen: { key: 'f11' },
} as const satisfies Readonly<Record<string, Shortcut>>;
