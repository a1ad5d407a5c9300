import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartPage } from './pages/start-page.ts';
import { expectSaved, onlyReportIn, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

test('every form is shown with its shape and its source', async ({ start }) => {
  const page = await StartPage.shown((await start()).page);
  await expect(page.forms).toHaveCount(5);
  await expect(page.form('總局執行績效與成果')).toContainText(
    '來源：經濟部標準檢驗局 108 年度提升服務效能執行績效與成果',
  );
  await expect(page.form('總局執行績效與成果')).toContainText('5 張表，共 51 列');
  await expect(page.form('分局執行計畫與成果')).toContainText('5 張表，共 47 列，另有 8 段文字');
  await expect(page.form('總局年度執行計畫')).toContainText('1 張表，共 15 列，另有 8 段文字');
  await expect(page.form('上半年自行評核')).toContainText('1 張表，共 46 列；未印配分');
  await expect(page.form('創新服務執行方案')).toContainText('17 段文字');
  // Only tables have points.
  await expect(page.form('創新服務執行方案')).not.toContainText('配分');
});

test('from the start page to typing in a new report are two clicks, the second time', async ({
  start,
  folders,
}) => {
  const first = await start();
  await (await StartPage.shown(first.page)).create('總局執行績效與成果', '測試局', '115');
  await first.close();

  const { page } = await start();
  const again = await StartPage.shown(page);
  await again.form('分局執行計畫與成果').click();
  await again.confirm();
  await page.keyboard.type('ready');
  const name = (await readdir(folders.reports)).find((each) => each.includes('分局')) ?? '';
  await expectSaved(join(folders.reports, name), 'p1', 'ready');
});

test('what was open last is one click away', async ({ start, folders }) => {
  const first = await start();
  const made = await (await StartPage.shown(first.page)).create(
    '總局執行績效與成果',
    '測試局',
    '115',
  );
  await first.page.keyboard.type('day one');
  await made.expectSaved();
  await first.close();

  const { page } = await start();
  await (await StartPage.shown(page)).continue();
  await page.keyboard.press('Control+Home');
  const file = await onlyReportIn(folders.reports);
  await expectSaved(file, 'd1-r01', 'day one');
});

test('without an agency, or with a year that is none, it is said what to fill in', async ({
  start,
  folders,
}) => {
  const { page } = await start();
  const first = await StartPage.shown(page);
  await first.form('總局執行績效與成果').click();
  await page.getByLabel('機關名稱').fill('  ');
  await page.getByLabel('年度（民國）').fill('2026');
  await page.getByRole('button', { name: '建立報告' }).click();
  await expect(page.getByText('請填寫機關名稱，它會印在報告的標題上。')).toBeVisible();
  await expect(page.getByText(/年度請填民國年/u)).toBeVisible();
  expect(await readdir(folders.reports)).toEqual([]);
});

test('the sample opens, and is on the disk only after it was changed', async ({
  start,
  folders,
}) => {
  const { page } = await start();
  const report = await (await StartPage.shown(page)).openSample();
  await expect(page.getByText('範例，修改後才會存檔')).toBeVisible();
  expect(await readdir(folders.reports)).toEqual([]);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('my own words');
  await report.expectSaved();
  const saved = await SavedReport.read(await onlyReportIn(folders.reports));
  expect(saved.raw).toContain('my own words');
});

test('two reports of the same name are two files', async ({ start, folders }) => {
  const { page } = await start();
  const one = await (await StartPage.shown(page)).create('總局執行績效與成果', '測試局', '115');
  const back = await one.back();
  await back.create('總局執行績效與成果', '測試局', '115');
  expect(await readdir(folders.reports)).toHaveLength(2);
});
