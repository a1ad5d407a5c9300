import type { Command, Shortcut } from './command.ts';

/** The parts of a keyboard event that a shortcut is compared with. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Whether a pressed key is this shortcut, with exactly its modifiers. */
export function isShortcut(pressed: PressedKey, shortcut: Shortcut): boolean {
  return (
    pressed.key.toLowerCase() === shortcut.key &&
    pressed.ctrlKey === (shortcut.ctrl ?? false) &&
    pressed.shiftKey === (shortcut.shift ?? false) &&
    pressed.altKey === (shortcut.alt ?? false) &&
    !pressed.metaKey
  );
}

/** The command a pressed key stands for; undefined when none. */
export function commandForKey(
  commands: readonly Command[],
  pressed: PressedKey,
): Command | undefined {
  return commands.find((command) =>
    command.shortcuts.some((shortcut) => isShortcut(pressed, shortcut)),
  );
}
