import { expect, type Locator, type Page } from '@playwright/test';
import { startTexts as texts } from '../../../shared/texts/start.ts';
import { ReportPage } from './report-page.ts';

/** The start page. */
export class StartPage {
  readonly #page: Page;
  readonly forms: Locator;
  readonly messages: Locator;
  readonly reports: Locator;

  private constructor(page: Page) {
    this.#page = page;
    const part = (name: string): Locator =>
      page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
    this.forms = part(texts.newHeading).getByRole('button', { name: /來源/u });
    this.messages = page.getByRole('alert');
    this.reports = part(texts.listHeading).getByRole('listitem');
  }

  static async shown(page: Page): Promise<StartPage> {
    await expect(page.getByRole('heading', { name: texts.title, level: 1 })).toBeVisible();
    return new StartPage(page);
  }

  form(name: string): Locator {
    return this.forms.filter({ hasText: name });
  }

  /** Begins a report: a card, who and when, a button. */
  async create(formName: string, agency: string, year: string): Promise<ReportPage> {
    await this.form(formName).click();
    return this.confirmWith(agency, year);
  }

  /** Fills in who and when in the chosen card, and begins the report. */
  async confirmWith(agency: string, year: string): Promise<ReportPage> {
    await this.#page.getByLabel(texts.agency).fill(agency);
    await this.#page.getByLabel(texts.year).fill(year);
    return this.confirm();
  }

  async confirm(): Promise<ReportPage> {
    await this.#page.getByRole('button', { name: texts.create }).click();
    return ReportPage.shown(this.#page);
  }

  async continue(): Promise<ReportPage> {
    await this.#page.getByRole('button', { name: texts.continueButton, exact: true }).click();
    return ReportPage.shown(this.#page);
  }

  async openSample(): Promise<ReportPage> {
    await this.#page.getByRole('button', { name: texts.openSample }).click();
    return ReportPage.shown(this.#page);
  }

  /** The line of a file in the list. */
  listing(text: string | RegExp): Locator {
    return this.reports.filter({ hasText: text });
  }
}
