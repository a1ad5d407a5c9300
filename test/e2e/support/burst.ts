import type { CDPSession } from '@playwright/test';

/** Keys that type no character, as Chromium numbers them. */
const CODES: Readonly<Record<string, number>> = {
  Backspace: 8,
  Delete: 46,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowRight: 39,
};
const MODIFIERS: Readonly<Record<string, number>> = { Control: 2, Shift: 8 };

/**
 * Presses keys without waiting for one another, so that several arrive between two frames. Each may have
 * modifiers in front: `Control+b`. Unlike parallel presses of Playwright's keyboard, modifiers hold for
 * their own key alone.
 */
export async function burst(devtools: CDPSession, ...keys: readonly string[]): Promise<void> {
  const sent = keys.flatMap((name) => {
    const [key = '', ...held] = name.split('+').reverse();
    const modifiers = held.reduce((sum, modifier) => sum + (MODIFIERS[modifier] ?? 0), 0);
    const event = { modifiers, ...keyOf(key) };
    const text = key === 'Enter' ? '\r' : key;
    const types = modifiers === 0 && CODES[key] === undefined;
    const down = types ? { type: 'keyDown' as const, text } : { type: 'rawKeyDown' as const };
    return [
      devtools.send('Input.dispatchKeyEvent', { ...event, ...down }),
      devtools.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }),
    ];
  });
  await Promise.all(sent);
}

function keyOf(key: string): { key: string; code: string; windowsVirtualKeyCode: number } {
  const known = CODES[key];
  if (known !== undefined) return { key, code: key, windowsVirtualKeyCode: known };
  if (key === 'Enter') return { key, code: key, windowsVirtualKeyCode: 13 };
  const upper = key.toUpperCase();
  const isLetter = /^[A-Z]$/u.test(upper);
  return {
    key,
    code: isLetter ? `Key${upper}` : '',
    windowsVirtualKeyCode: isLetter ? upper.charCodeAt(0) : 0,
  };
}
