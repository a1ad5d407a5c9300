import { expect, type Locator } from '@playwright/test';
import { figureTexts as texts } from '../../../shared/texts/figures.ts';
import { runFromPalette } from './palette.ts';
import type { ReportPage } from './report-page.ts';

/** The page of quantities and formulas beside the paper. */
export class FiguresPane {
  readonly box: Locator;
  readonly tab: Locator;
  readonly #report: ReportPage;

  constructor(report: ReportPage) {
    this.#report = report;
    this.box = report.inspector.box.getByRole('tabpanel', { name: texts.tab });
    this.tab = report.inspector.box.getByRole('tab', { name: texts.tab });
  }

  button(name: string): Locator {
    return this.box.getByRole('button', { name, exact: true });
  }

  /** One field of a quantity or a formula. */
  field(label: string, name: string): Locator {
    return this.box
      .getByRole('textbox', { name: texts.nameOf(label, name) })
      .or(this.box.getByRole('combobox', { name: texts.nameOf(label, name) }));
  }

  /** What a quantity or a formula says below its fields. */
  words(name: string): Locator {
    return this.box.getByRole('listitem', { name, exact: true }).getByRole('status');
  }

  /** Types a line with keys alone; its name has the caret already. Enter begins the next one. */
  async type(...fields: readonly string[]): Promise<void> {
    const { keyboard } = this.#report.page;
    for (const [i, field] of fields.entries()) {
      if (i > 0) await keyboard.press('Tab');
      await keyboard.insertText(field);
    }
  }

  /** Chooses a figure from the list for the caret, with keys alone. */
  async insert(name: string, form?: keyof typeof texts.forms): Promise<void> {
    const { page } = this.#report;
    await runFromPalette(page, texts.insert);
    const filter = page.getByRole('combobox', { name: texts.filter });
    await expect(filter).toBeFocused();
    if (form !== undefined) {
      await page.getByRole('combobox', { name: texts.form }).selectOption(form);
      await filter.focus();
    }
    await page.keyboard.insertText(name);
    const options = page.getByRole('listbox', { name: texts.list }).getByRole('option');
    await expect(options).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(this.#report.live.box).toBeFocused();
  }
}
