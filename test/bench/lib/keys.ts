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

/** What an input method shows while somebody writes 「你好」 in 注音. */
export const COMPOSITION: readonly string[] = ['ㄋ', 'ㄋㄧ', '你', '你ㄏ', '你ㄏㄠ', '你好'];

export function compose(page: Session, text: string): Promise<unknown> {
  const end = text.length;
  return page.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
}

export function commit(page: Session, text: string): Promise<unknown> {
  return page.send('Input.insertText', { text });
}

/** A click with the left button. */
export async function click(page: Session, x: number, y: number): Promise<void> {
  const button = { x, y, button: 'left', buttons: 1, clickCount: 1 };
  await page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
  await page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
}
