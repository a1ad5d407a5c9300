import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appTexts } from '../../shared/texts/app.ts';
import { commandTexts, contextMenuTexts } from '../../shared/texts/commands.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { ownersTexts } from '../../shared/texts/toolbar.ts';
import { FindBar } from './pages/find-bar.ts';
import { StartPage } from './pages/start-page.ts';
import { expectAccessible } from './support/axe.ts';
import { blankReport } from './support/reports.ts';
import { expect, test } from './support/test.ts';

test.describe('axe finds nothing', () => {
  test('on the start page, in each of its states', async ({ folders, start }) => {
    const program = await start();
    const { page } = program;
    const startPage = await StartPage.shown(page);
    await expect(startPage.forms.first()).toBeVisible();
    await expectAccessible(page, 'start page without reports');
    await startPage.forms.first().click();
    await page.getByLabel(startTexts.year).fill('x');
    await page.getByRole('button', { name: startTexts.create }).click();
    await expect(page.getByText(startTexts.agencyMissing)).toBeVisible();
    await expectAccessible(page, 'form of a new report with wrong entries');

    const report = await startPage.confirmWith('測試分局', '115');
    await writeFile(join(folders.reports, '讀不出來.json'), '{');
    await writeFile(
      join(folders.reports, '114_測試分局.json'),
      JSON.stringify(blankReport('tainan-110-results')),
    );
    await report.back();
    await expect(startPage.listing('讀不出來')).toBeVisible();
    await expectAccessible(page, 'start page with reports and an unreadable file');
  });

  test('in the editor, in each of its states', async ({ openBlank }) => {
    const { program, report } = await openBlank();
    const { page } = program;
    await expect(report.inspector.selfScore).toBeVisible();
    await page.keyboard.type('甲乙丙');
    await expectAccessible(page, 'editor with outline and inspector');

    await page
      .getByRole('button', { name: ownersTexts.edit('第一組至第七組、資料中心、各分局') })
      .first()
      .click();
    await expectAccessible(page, 'popover of the owners');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: appTexts.headButton('測試分局', 115) }).click();
    await expectAccessible(page, 'popover of agency and year');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F1');
    const options = page.getByRole('dialog').getByRole('option');
    await expect(options.first()).toBeVisible();
    await expectAccessible(page, 'palette');
    await page.keyboard.type('粗');
    await expect(options).toHaveCount(1);
    await expectAccessible(page, 'palette after typing');
    await page.keyboard.type('x');
    await expectAccessible(page, 'palette without a hit');
    await page.keyboard.press('Escape');

    await report.live.click();
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu', { name: contextMenuTexts.name })).toBeVisible();
    await expectAccessible(page, 'menu of a cell', { isMenuOpen: true });
    await page.getByRole('menuitem', { name: contextMenuTexts.levels, exact: true }).hover();
    await expect(page.getByRole('menuitem', { name: commandTexts.deeper })).toBeVisible();
    await expectAccessible(page, 'menu of a cell with the levels', { isMenuOpen: true });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    const find = new FindBar(page);
    await page.keyboard.press('Control+h');
    await find.needle.fill('乙');
    await find.expectCount(1, 1);
    await expectAccessible(page, 'find bar');
    await page.keyboard.press('Escape');

    await report.export();
    await expectAccessible(page, 'notice of an export');
  });

  test('on prose, with panes hidden, and with a save that failed', async ({
    folders,
    openBlank,
  }) => {
    const { program, report } = await openBlank('tainan-110-results', { asOrdinaryUser: true });
    const { page } = program;
    await expect(report.inspector.box).toBeVisible();
    await expectAccessible(page, 'editor on prose');
    await page.getByRole('button', { name: appTexts.hideInspector }).click();
    await page.getByRole('button', { name: appTexts.hideOutline }).click();
    await chmod(folders.reports, 0o555);
    await page.keyboard.press('Control+s');
    await report.live.click();
    await page.keyboard.type('甲');
    await page.keyboard.press('Control+s');
    await expect(report.saveFailure).toBeVisible();
    await expectAccessible(page, 'save that failed');
  });
});
