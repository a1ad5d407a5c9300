import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { appTexts } from '../../shared/texts/app.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { ownersTexts } from '../../shared/texts/toolbar.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { readDocx } from './support/read-docx.ts';
import { expectSaved, onlyReportIn, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

/** Presses a key until something has the focus: as often as a person would put up with. */
async function pressUntil(page: Page, key: string, wanted: Locator, limit = 40): Promise<void> {
  const isThere = (): Promise<boolean> =>
    wanted.evaluateAll((found) => found.some((element) => element === document.activeElement));
  for (let i = 0; i < limit && !(await isThere()); i += 1) await page.keyboard.press(key);
  await expect(wanted).toBeFocused();
}

test('the whole job is done without a mouse: from a new report to the file that is sent', async ({
  folders,
  start,
}) => {
  const { page } = await start();
  const { keyboard } = page;
  const startPage = await StartPage.shown(page);

  // A new report: the card, who and when.
  await pressUntil(page, 'Tab', startPage.form('總局執行績效與成果'));
  await keyboard.press('Enter');
  await pressUntil(page, 'Tab', page.getByLabel(startTexts.agency));
  await keyboard.insertText('測試分局');
  await keyboard.press('Tab');
  await keyboard.press('Control+a');
  await keyboard.type('115');
  await keyboard.press('Enter');
  const report = await ReportPage.shown(page);

  // Writing, with levels by Tab and by keys.
  await keyboard.type('1. ');
  await keyboard.insertText('甲');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.insertText('乙');
  await keyboard.press('Alt+Shift+ArrowLeft');
  await keyboard.press('Alt+Shift+ArrowRight');
  await report.live.expectBlocks(['1.甲', '(1)乙']);
  const file = await onlyReportIn(folders.reports);
  await expectSaved(file, 'd1-r01', '甲\n乙');

  // The units of the row, and back to its text.
  await keyboard.press('F4');
  const units = page.getByRole('dialog', { name: ownersTexts.title });
  await pressUntil(page, 'Tab', units.getByRole('checkbox', { name: '資料中心' }));
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await expect(units).toBeHidden();
  await expect(page.locator('.owners-cell:focus')).toBeVisible();
  await keyboard.press('Tab');
  await report.live.expectBlocks(['1.甲', '(1)乙']);
  await report.live.expectLive();

  // Another row by the outline.
  await pressUntil(page, 'F6', report.outline.box.getByRole('checkbox'), 8);
  await pressUntil(page, 'Tab', report.outline.box.getByRole('row', { name: SECTION }), 8);
  await pressUntil(page, 'ArrowDown', report.outline.row('2. 提升服務及時性').first());
  await keyboard.press('Enter');
  await report.cell(SECTION, SECOND).expectLive();
  await keyboard.insertText('平均 14 天完成');

  // Its criterion, note and score.
  await pressUntil(page, 'F6', report.inspector.box.getByRole('tab', { selected: true }), 8);
  const criterion = report.inspector.criterion(/提升民眾申辦案件的處理效率/u);
  await pressUntil(page, 'Tab', criterion);
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.insertText('見統計表');
  await pressUntil(page, 'Tab', report.inspector.selfScore);
  await keyboard.type('12');
  await keyboard.press('Control+s');
  await report.expectSaved();
  await expect.poll(async () => (await SavedReport.read(file)).row('d1-r02').selfScore).toBe(12);

  // The last step is taken back and done again.
  await keyboard.press('Control+z');
  await expect(report.inspector.selfScore).toHaveValue('');
  await keyboard.press('Control+y');
  await expect(report.inspector.selfScore).toHaveValue('12');

  // The file, and what is offered after it.
  await keyboard.press('Control+Shift+e');
  const name = await report.exportedName();
  const content = readDocx(await readFile(join(folders.reports, name)));
  const cells = content.tables.flat(2).map(({ paragraphs }) => paragraphs.join('\n'));
  expect(cells).toContain('平均 14 天完成');
  const again = page.getByRole('button', { name: exportNoticeTexts.copyMail });
  await pressUntil(page, 'Tab', again);
  await keyboard.press('Enter');
  await expect(page.getByText(exportNoticeTexts.copied)).toBeVisible();

  // Back to the list, and on where one was.
  await pressUntil(page, 'F6', page.getByRole('button', { name: appTexts.backToList }), 8);
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: startTexts.continueButton })).toBeFocused();
  await keyboard.press('Enter');
  await ReportPage.shown(page);
  await report.cell(SECTION, SECOND).expectBlocks(['平均 14 天完成']);
  const saved = (await SavedReport.read(file)).row('d1-r02');
  expect(Object.values(saved.assessments)).toMatchObject([{ met: true, note: '見統計表' }]);
  expect((await SavedReport.read(file)).row('d1-r01').owners).not.toContain('資料中心');
});
