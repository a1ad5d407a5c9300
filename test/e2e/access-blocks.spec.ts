import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blockTexts } from '../../shared/texts/blocks.ts';
import { contextMenuTexts } from '../../shared/texts/commands.ts';
import { findTexts } from '../../shared/texts/find.ts';
import { searchAllTexts } from '../../shared/texts/search-all.ts';
import { ownersTexts } from '../../shared/texts/toolbar.ts';
import { FindBar } from './pages/find-bar.ts';
import type { ReportPage } from './pages/report-page.ts';
import { expectAccessible } from './support/axe.ts';
import { putImage, stripes } from './support/image-files.ts';
import type { Program } from './support/program.ts';
import { tabStops } from './support/tab-stops.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

/** A screen of 1366×768 at 200 %, less the title bar and the task bar of Windows. */
async function enlarge({ app, page }: Program): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 720);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(683);
}

async function openTableChooser(report: ReportPage): Promise<void> {
  await report.tool(blockTexts.insertTable).click();
  await expect(report.page.getByRole('form', { name: blockTexts.chooser })).toBeVisible();
}

async function insertImage({ program: { page }, report }: Desk, folder: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await report.tool(blockTexts.insertImage).click();
  await (await chooser).setFiles(await putImage(folder, 'dot.png', stripes(40, 20)));
  await expect(page.getByRole('group', { name: blockTexts.imageBar })).toBeVisible();
}

/** Looks at every state in turn: axe, and whether each control can be brought into sight. */
async function lookAtAll(desk: Desk, folder: string, how: string): Promise<void> {
  const { program, report } = desk;
  const { page } = program;
  const look = async (state: string): Promise<void> => {
    await expectAccessible(page, `${state}, ${how}`);
    await expectInSight(page, state);
  };
  await report.cell(SECTION, FIRST).click();
  await page.keyboard.type('甲乙');
  await openTableChooser(report);
  await look('the chooser of a table');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: blockTexts.tableBar })).toBeVisible();
  // A header without words would be the writer's fault, and axe says so.
  for (const head of ['丁', '戊', '己']) {
    await page.keyboard.type(head);
    await page.keyboard.press('Tab');
  }
  await look('the bar of a table');
  await report.cell(SECTION, FIRST).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: contextMenuTexts.name })).toBeVisible();
  await expectAccessible(page, `the menu in a table, ${how}`, { isMenuOpen: true });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+End');
  await insertImage(desk, folder);
  await look('the bar of an image');
  await page.keyboard.press('Control+h');
  const find = new FindBar(page);
  await find.needle.fill('甲');
  await find.expectCount(1, 1);
  await find.button(findTexts.list).click();
  await look('the list of hits');
  await find.button(findTexts.hideList).click();
  await find.button(findTexts.replaceAll).click();
  await look('the preview of replacing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F4');
  await expect(page.getByRole('dialog', { name: ownersTexts.title })).toBeVisible();
  // Like a menu, it hides the page from readers while it is open.
  await expectAccessible(page, `the units, ${how}`, { isMenuOpen: true });
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await expectAccessible(page, `the list of commands, ${how}`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+e');
  await report.exportedName();
  await look('the notice of an export');
  await report.back();
  await page.getByRole('search').getByLabel(searchAllTexts.name).fill('甲');
  await expect(page.locator('.search-hit').first()).toBeVisible();
  await look('what the search over all reports found');
}

async function expectInSight(page: Page, state: string): Promise<void> {
  const before = await page.evaluateHandle(() => document.activeElement);
  // What an open bar or list leaves of the paper is little at 200 %: it comes back when that is closed.
  const hidden = (await tabStops(page)).filter(
    ({ isInSight, isOnPaper }) => !isInSight && !isOnPaper,
  );
  expect.soft(hidden, `out of sight: ${state}`).toEqual([]);
  await before.evaluate((element) => {
    if (element instanceof HTMLElement) element.focus();
  });
}

test('axe finds nothing in tables, images, finding, units and notices', async ({
  openBlank,
  folders,
}) => {
  const desk = await openBlank();
  await lookAtAll(desk, join(folders.reports), 'as usual');
});

test('nor at 200 % on a screen of 1366×768, where nothing of them is lost', async ({
  openBlank,
  folders,
}) => {
  const desk = await openBlank();
  await enlarge(desk.program);
  await lookAtAll(desk, join(folders.reports), 'at 200 %');
});

test('nor where the system chooses the colours', async ({ openBlank, folders }) => {
  const desk = await openBlank();
  await desk.program.page.emulateMedia({ forcedColors: 'active' });
  await lookAtAll(desk, join(folders.reports), 'in forced colours');
});
