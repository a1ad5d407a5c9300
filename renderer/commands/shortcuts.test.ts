import { expect, test } from 'vitest';
import type { Shortcut } from './command.ts';
import { FIXED_KEYS } from './fixed-keys.ts';
import { isShortcut, type PressedKey } from './match-shortcut.ts';
import { COMMANDS } from './registry.ts';
import { shortcutText } from './shortcut-text.ts';

const key = (key: string, ...modifiers: readonly ('ctrl' | 'shift' | 'alt')[]): PressedKey => ({
  key,
  ctrlKey: modifiers.includes('ctrl'),
  shiftKey: modifiers.includes('shift'),
  altKey: modifiers.includes('alt'),
  metaKey: false,
});

/** Keys that input methods in use in Taiwan need for themselves. */
const INPUT_METHOD_KEYS: readonly (readonly [string, PressedKey])[] = [
  // 倉頡 types full-width punctuation with these.
  ...[',', '.', ';', "'", '[', ']'].map(
    (sign) => [`倉頡 Ctrl+${sign}`, key(sign, 'ctrl')] as const,
  ),
  ...['?', ':', '{', '}'].map(
    (sign) => [`倉頡 Ctrl+Shift+${sign}`, key(sign, 'ctrl', 'shift')] as const,
  ),
  // The same keys as a layout without the shifted sign reports them.
  ...['/', ';', '[', ']'].map(
    (sign) => [`倉頡 Ctrl+Shift+${sign}`, key(sign, 'ctrl', 'shift')] as const,
  ),
  // 微軟注音: opens its pad, leads to symbols.
  ['微軟注音 Ctrl+Alt+,', key(',', 'ctrl', 'alt')],
  ['微軟注音 `', key('`')],
  // Switching between input methods, 中/英, and half and full width.
  ['Ctrl+Space', key(' ', 'ctrl')],
  ['Shift+Space', key(' ', 'shift')],
  ['Ctrl+Shift', key('Shift', 'ctrl', 'shift')],
  ['Shift+Ctrl', key('Control', 'ctrl', 'shift')],
  ['Alt+Shift', key('Shift', 'alt', 'shift')],
  // The candidate window.
  ...['Tab', 'Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp'].map(
    (name) => [name, key(name)] as const,
  ),
  ...Array.from({ length: 10 }, (_, digit) => [`${digit}`, key(`${digit}`)] as const),
];

const ofCommands: readonly (readonly [string, Shortcut])[] = COMMANDS.flatMap((command) =>
  command.shortcuts.map((shortcut) => [command.id, shortcut] as const),
);
const fixed: readonly (readonly [string, Shortcut])[] = Object.entries(FIXED_KEYS);
const all = [...ofCommands, ...fixed];

test.each(INPUT_METHOD_KEYS)('no shortcut takes %s', (_name, pressed) => {
  expect(all.filter(([, shortcut]) => isShortcut(pressed, shortcut))).toEqual([]);
});

test('every shortcut has Ctrl or Alt, or is a function key', () => {
  const bare = all.filter(([, s]) => !s.ctrl && !s.alt && !/^f\d+$/u.test(s.key));
  expect(bare).toEqual([]);
});

test('no two commands share a key', () => {
  const texts = ofCommands.map(([, shortcut]) => shortcutText(shortcut));
  expect(new Set(texts).size).toBe(texts.length);
});

test('no key of a place is one of a command', () => {
  const taken = new Set(ofCommands.map(([, shortcut]) => shortcutText(shortcut)));
  expect(fixed.filter(([, shortcut]) => taken.has(shortcutText(shortcut)))).toEqual([]);
});

test('ids are unique and of the form area.verb', () => {
  const ids = COMMANDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+\.[a-z0-9-]+$/u.test(id))).toEqual([]);
});

test('a shortcut matches only with exactly its modifiers', () => {
  const undo: Shortcut = { key: 'z', ctrl: true };
  expect(isShortcut(key('z', 'ctrl'), undo)).toBe(true);
  expect(isShortcut(key('Z', 'ctrl'), undo)).toBe(true);
  expect(isShortcut(key('z', 'ctrl', 'shift'), undo)).toBe(false);
  expect(isShortcut(key('z', 'ctrl', 'alt'), undo)).toBe(false);
  expect(isShortcut({ ...key('z', 'ctrl'), metaKey: true }, undo)).toBe(false);
  expect(isShortcut(key('z'), undo)).toBe(false);
});

test.each<readonly [Shortcut, string]>([
  [{ key: 'e', ctrl: true, shift: true }, 'Ctrl+Shift+E'],
  [{ key: 'arrowright', alt: true, shift: true }, 'Alt+Shift+→'],
  [{ key: 'f8' }, 'F8'],
  [{ key: 'pagedown', alt: true }, 'Alt+PgDn'],
])('%o is written %s', (shortcut, text) => {
  expect(shortcutText(shortcut)).toBe(text);
});
