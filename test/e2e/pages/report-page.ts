import { expect, type Locator, type Page } from '@playwright/test';
import { appTexts } from '../../../shared/texts/app.ts';
import { commandTexts } from '../../../shared/texts/commands.ts';
import { exportNoticeTexts } from '../../../shared/texts/export-notice.ts';
import { paperTexts } from '../../../shared/texts/paper.ts';
import { statusBarTexts } from '../../../shared/texts/status-bar.ts';
import { toolbarTexts } from '../../../shared/texts/toolbar.ts';
import { CellOnPaper } from './cell-on-paper.ts';
import { InspectorPane } from './inspector-pane.ts';
import { OutlinePane } from './outline-pane.ts';
import { StartPage } from './start-page.ts';

/** A report on the desk. */
export class ReportPage {
  readonly page: Page;
  readonly paper: Locator;
  readonly toolbar: Locator;
  readonly inspector: InspectorPane;
  readonly outline: OutlinePane;
  /** The cell or prose section that has the caret. */
  readonly live: CellOnPaper;

  private constructor(page: Page) {
    this.page = page;
    this.paper = page.getByRole('main', { name: appTexts.paperPane });
    this.toolbar = page.getByRole('toolbar', { name: toolbarTexts.name });
    this.inspector = new InspectorPane(
      page,
      page.getByRole('complementary', { name: appTexts.inspectorPane }),
    );
    this.outline = new OutlinePane(page.getByRole('navigation', { name: appTexts.outlinePane }));
    this.live = new CellOnPaper(page, this.paper.locator('[contenteditable=true]'));
  }

  static async shown(page: Page): Promise<ReportPage> {
    const report = new ReportPage(page);
    await expect(report.live.box).toBeFocused();
    return report;
  }

  /** A writable cell by what a screen reader says of it. */
  cell(section: string, path: readonly string[], column = '執行績效與成果'): CellOnPaper {
    const name = paperTexts.cellName(column, section, path);
    return new CellOnPaper(this.page, this.paper.getByRole('textbox', { name, exact: true }));
  }

  prose(heading: string): CellOnPaper {
    const name = paperTexts.proseName(heading);
    return new CellOnPaper(this.page, this.paper.getByRole('textbox', { name, exact: true }));
  }

  /** Turns the mouse wheel over the paper; CSS pixels. */
  async scrollBy(pixels: number): Promise<void> {
    await this.paper.hover();
    await this.page.mouse.wheel(0, pixels);
    await expect
      .poll(() => this.paper.evaluate((pane) => pane.firstElementChild?.scrollTop ?? 0))
      .toBeGreaterThanOrEqual(pixels);
  }

  /** Expects a table's header row at the very top of the paper's pane, whole: its rows pass under it. */
  async expectHeaderInSight(section: string): Promise<void> {
    const header = this.paper.getByRole('region', { name: section }).getByText('執行策略').first();
    const pane = await this.paper.boundingBox();
    const box = await header.boundingBox();
    expect(Math.abs((box?.y ?? 0) - (pane?.y ?? 0)), 'header row against the top').toBeLessThan(2);
  }

  /** A tool of the toolbar, by its command's name. */
  tool(name: string): Locator {
    return this.toolbar.getByRole('button', { name, exact: true });
  }

  get undoTool(): Locator {
    return this.tool(commandTexts.undo);
  }

  /** Saves with Ctrl+S and waits until the status bar says so. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.expectSaved();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(/^已儲存 \d\d:\d\d:\d\d$/u)).toBeVisible();
  }

  /** The alert of the status bar when a save failed. */
  get saveFailure(): Locator {
    return this.page.getByRole('alert').filter({ hasText: statusBarTexts.failed('') });
  }

  /** What the status bar said last. */
  get said(): Locator {
    return this.page.getByRole('contentinfo').getByRole('status');
  }

  async back(): Promise<StartPage> {
    await this.page.getByRole('button', { name: appTexts.backToList }).click();
    return StartPage.shown(this.page);
  }

  /** Exports with the coloured button. Answers with the name that the notice tells. */
  async export(): Promise<string> {
    await this.page.getByRole('button', { name: appTexts.exportButton }).click();
    return this.exportedName();
  }

  /** The name of the file that the notice tells after an export. */
  async exportedName(): Promise<string> {
    const notice = this.page.getByRole('status').filter({ hasText: exportNoticeTexts.open });
    await expect(notice).toBeVisible();
    return /「(.+\.\w+)」/u.exec((await notice.textContent()) ?? '')?.[1] ?? '';
  }
}
