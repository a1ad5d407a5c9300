import type { Session } from './cdp.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A letter, pressed. It stays down until `releaseLetter`, so that nothing but the press is measured. */
export function pressLetter(page: Session, index: number): Promise<unknown> {
  const text = LETTERS.charAt(index % LETTERS.length);
  return page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...keyOf(text), text });
}

export function releaseLetter(page: Session, index: number): Promise<unknown> {
  const text = LETTERS.charAt(index % LETTERS.length);
  return page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...keyOf(text) });
}

function keyOf(text: string): { key: string; code: string; windowsVirtualKeyCode: number } {
  const upper = text.toUpperCase();
  return { key: text, code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0) };
}

/** A letter with Ctrl, as a command. */
export async function pressWithControl(page: Session, letter: string): Promise<void> {
  const key = { ...keyOf(letter), modifiers: 2 };
  await page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** What an input method shows while somebody writes 「你好」 in 注音. */
export const COMPOSITION: readonly string[] = ['ㄋ', 'ㄋㄧ', '你', '你ㄏ', '你ㄏㄠ', '你好'];

/** The key that an input method swallows, and right behind it what the input method makes of it. */
export async function composeByKey(page: Session, text: string): Promise<void> {
  const end = text.length;
  await Promise.all([
    page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...COMPOSING_KEY }),
    page.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end }),
  ]);
}

export function releaseComposingKey(page: Session): Promise<unknown> {
  return page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...COMPOSING_KEY });
}

/** What Chromium reports for every key that an input method takes for itself. */
const COMPOSING_KEY = { key: 'Process', code: 'KeyS', windowsVirtualKeyCode: 229 };

export function commit(page: Session, text: string): Promise<unknown> {
  return page.send('Input.insertText', { text });
}

/** A click with the left button. */
export async function click(page: Session, x: number, y: number): Promise<void> {
  const button = { x, y, button: 'left', buttons: 1, clickCount: 1 };
  await page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
  await page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
}
