import type { CDPSession, Page } from '@playwright/test';

/**
 * An input method made of what Chromium receives from a real one: for each key a key event with code 229,
 * then what is composed, then what is committed. What no simulation has (candidate windows, the quirks of
 * each method) is in `test/ime` and in the manual sheet.
 */
export class InputMethod {
  readonly #page: Page;
  readonly #devtools: CDPSession;

  constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
  }

  /** Shows what is composed so far, with the caret at its end unless said otherwise; UTF-16 units. */
  async compose(text: string, caret = text.length): Promise<void> {
    await this.key('Process', async () => {
      await this.#devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: caret,
        selectionEnd: caret,
      });
    });
  }

  /** Takes text that is written already into a composition; where it stands, in UTF-16 units. */
  async reconvert(text: string, from: number, to: number): Promise<void> {
    await this.key('Process', async () => {
      await this.#devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
        replacementStart: from,
        replacementEnd: to,
      });
    });
  }

  /** Hands over text and ends the composition. `key` is what the person pressed for it. */
  async commit(text: string, key = 'Process'): Promise<void> {
    await this.key(key, async () => {
      await this.#devtools.send('Input.insertText', { text });
    });
  }

  /** Hands over text without any key: chosen with the mouse, or by a key that arrives only afterwards. */
  async insert(text: string): Promise<void> {
    await this.#devtools.send('Input.insertText', { text });
  }

  /** Gives up what is composed. */
  async cancel(): Promise<void> {
    await this.key('Escape', async () => {
      await this.#devtools.send('Input.imeSetComposition', {
        text: '',
        selectionStart: 0,
        selectionEnd: 0,
      });
    });
  }

  /** A key that the input method takes for itself: the page is told of it, as code 229. */
  async key(key: string, effect: () => Promise<void> = async () => undefined): Promise<void> {
    const event = { windowsVirtualKeyCode: 229, key, code: key };
    await this.#devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await effect();
    await this.#devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Composes step by step and hands over the last step. */
  async phrase(...steps: readonly string[]): Promise<void> {
    for (const step of steps) await this.compose(step);
    await this.commit(steps.at(-1) ?? '');
    await this.rest();
  }

  /** As long as a person needs to get from the key that commits to the next one. */
  async rest(): Promise<void> {
    await this.#page.evaluate(async () => {
      const begun = performance.now();
      while (performance.now() - begun < 60) {
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
  }
}
