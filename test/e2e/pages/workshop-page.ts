import { expect, type Locator, type Page } from '@playwright/test';
import { startTexts } from '../../../shared/texts/start.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';

/** The form workshop, used by keyboard alone. */
export class WorkshopPage {
  readonly page: Page;
  readonly said: Locator;
  readonly problems: Locator;
  readonly preview: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.said = page.getByRole('status');
    this.problems = page.getByRole('region', { name: texts.problemsPane });
    this.preview = page.getByRole('complementary', { name: texts.previewPane });
  }

  /** From the start page. */
  static async opened(page: Page): Promise<WorkshopPage> {
    const workshop = new WorkshopPage(page);
    await workshop.press(startTexts.workshop);
    await expect(page.getByRole('heading', { name: texts.title, level: 1 })).toBeVisible();
    return workshop;
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  row(number: number): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^第 ${number} 列，`, 'u') });
  }

  /** Tab after Tab until the control has the focus. Out of the words of a row Escape leads, as its hint says. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let i = 0; i < 250; i += 1) {
      const here = await target.evaluate((element) => element === document.activeElement);
      if (here) return;
      const isRow = await this.page.evaluate(() =>
        document.activeElement?.hasAttribute('data-row-key'),
      );
      if (isRow) await this.page.keyboard.press('Escape');
      if (isRow && (await target.evaluate((element) => element === document.activeElement))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab never gets there.');
  }

  /** Goes to a button and presses it. */
  async press(name: string): Promise<void> {
    await this.tabTo(this.page.getByRole('button', { name, exact: true }));
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a part of the form in the list of parts, whether or not it has problems. */
  async go(part: string): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: texts.partsPane });
    await this.tabTo(parts.locator('.ws-part').filter({ hasText: part }));
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a field and types over what is in it. */
  async write(name: string, text: string): Promise<void> {
    await this.tabTo(this.field(name));
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Goes to a choice and takes the option so many steps further. */
  async choose(name: string, steps: number): Promise<void> {
    await this.tabTo(this.page.getByRole('combobox', { name, exact: true }));
    for (let i = 0; i < Math.abs(steps); i += 1) {
      await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
  }
}
