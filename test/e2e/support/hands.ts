import type { Keyboard, Page } from '@playwright/test';
import type { InputMethod } from './ime.ts';

/** What a person does while writing: the same acts in a cell and in a plain text area. */
export interface Hands {
  readonly ime: InputMethod;
  readonly keyboard: Keyboard;
  /** Presses a key several times. */
  readonly press: (key: string, times?: number) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Clicks into another place to write in. */
  readonly leave: () => Promise<void>;
}

/** Hands over a page; `leave` differs with where they write. */
export function handsOn(page: Page, ime: InputMethod, leave: () => Promise<void>): Hands {
  const { keyboard } = page;
  return {
    ime,
    keyboard,
    press: async (key, times = 1) => {
      for (let i = 0; i < times; i += 1) await keyboard.press(key);
    },
    type: (text) => keyboard.type(text),
    leave,
  };
}

/** Does the acts in a plain text area that holds some text, put over the page for the time being, and answers with its text. */
export async function inTextArea(
  page: Page,
  ime: InputMethod,
  act: (hands: Hands) => Promise<void>,
  given = '',
): Promise<string> {
  await page.evaluate((text) => {
    for (const name of ['oracle', 'elsewhere']) {
      const area = document.createElement('textarea');
      area.id = name;
      if (name === 'oracle') area.value = text;
      Object.assign(area.style, { position: 'fixed', zIndex: '9', bottom: '0', width: '300px' });
      area.style.left = name === 'oracle' ? '0' : '320px';
      document.body.append(area);
    }
  }, given);
  const area = page.locator('#oracle');
  await area.focus();
  await act(handsOn(page, ime, () => page.locator('#elsewhere').click()));
  const text = await area.inputValue();
  await page.evaluate(() => {
    for (const name of ['oracle', 'elsewhere']) document.getElementById(name)?.remove();
  });
  return text;
}
