import { expect, type Locator, type Page } from '@playwright/test';
import { findTexts as texts } from '../../../shared/texts/find.ts';

/** The bar for finding and replacing. */
export class FindBar {
  readonly #page: Page;
  readonly box: Locator;
  readonly needle: Locator;
  readonly replacement: Locator;
  /** The lines of the list below the bar. */
  readonly lines: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.box = page.getByRole('search', { name: texts.name });
    this.needle = this.box.getByRole('textbox', { name: texts.needle, exact: true });
    this.replacement = this.box.getByRole('textbox', { name: texts.replacement });
    this.lines = this.box.getByRole('listitem');
  }

  button(name: string): Locator {
    return this.box.getByRole('button', { name, exact: true });
  }

  /** What counts as the same, and how the needle is taken. */
  option(name: string): Locator {
    return this.box.getByRole('checkbox', { name });
  }

  async expectCount(index: number, total: number): Promise<void> {
    await expect(this.box.getByRole('status')).toContainText(texts.count(index, total));
  }

  /** How many hits are marked on the paper, and whether the current one is in sight. */
  async marks(): Promise<{ all: number; current: number; inSight: boolean }> {
    return this.#page.evaluate(() => {
      const [current] = CSS.highlights.get('find-current') ?? [];
      const paper = document.querySelector('.paper-scroll')?.getBoundingClientRect();
      const box = current instanceof Range ? current.getBoundingClientRect() : undefined;
      return {
        all: CSS.highlights.get('find-hit')?.size ?? -1,
        current: CSS.highlights.get('find-current')?.size ?? -1,
        inSight:
          box !== undefined &&
          paper !== undefined &&
          box.height > 0 &&
          box.top >= paper.top &&
          box.bottom <= paper.bottom,
      };
    });
  }
}
