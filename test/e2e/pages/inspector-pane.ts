import type { Locator, Page } from '@playwright/test';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';

/** What stands beside the paper for the row of the caret. */
export class InspectorPane {
  readonly box: Locator;
  readonly #page: Page;

  constructor(page: Page, box: Locator) {
    this.#page = page;
    this.box = box;
  }

  criterion(text: string | RegExp): Locator {
    return this.box.getByRole('checkbox', { name: text });
  }

  note(criterion: string): Locator {
    return this.box.getByRole('textbox', { name: texts.noteFor(criterion) });
  }

  get selfScore(): Locator {
    return this.box.getByLabel(texts.selfScore, { exact: true });
  }

  state(word: string): Locator {
    return this.box.getByRole('radio', { name: word });
  }

  /** Types into the self-score and leaves it. */
  async score(text: string): Promise<void> {
    await this.selfScore.fill(text);
    await this.#page.keyboard.press('Tab');
  }
}
