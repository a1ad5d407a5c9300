import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTexts } from '../../shared/texts/start.ts';
import { statusBarTexts } from '../../shared/texts/status-bar.ts';
import type { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import type { Folders } from './support/folders.ts';
import type { Program, Start } from './support/program.ts';
import { blankReport } from './support/reports.ts';
import { expectSaved, onlyReportIn, putFile, SavedReport } from './support/saved-report.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const ORDINARY: Start = { asOrdinaryUser: true };

const rescueFolder = ({ userData }: Folders): string => join(userData, 'rescue');

/** Somebody writes while the reports folder is closed, and closes the program. */
async function writeRescued(desk: Desk, folders: Folders): Promise<void> {
  const { program, report } = desk;
  await chmod(folders.reports, 0o555);
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('rescued');
  await expect(report.saveFailure).toContainText('您的內容已先保存在');
  await expectSaved(await onlyReportIn(rescueFolder(folders)), 'd1-r01', 'rescued');
  await program.close();
}

async function continueIn(program: Program): Promise<ReportPage> {
  return (await StartPage.shown(program.page)).continue();
}

test('text rescued before a restart goes back into the report’s own file by 繼續', async ({
  openBlank,
  start,
  folders,
}) => {
  const desk = await openBlank('bsmi-108-results', ORDINARY);
  await writeRescued(desk, folders);
  expect((await SavedReport.read(desk.file)).text('d1-r01')).toBe('');

  await chmod(folders.reports, 0o755);
  const program = await start(ORDINARY);
  const page = await StartPage.shown(program.page);
  await expect(program.page.getByText(startTexts.rescuedOfFile)).toHaveCount(1);
  await expect(page.reports).toHaveCount(0);
  const report = await page.continue();
  await expectSaved(desk.file, 'd1-r01', 'rescued');
  await report.expectSaved();
  expect(await readdir(rescueFolder(folders))).toEqual([]);

  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.press('End');
  await program.page.keyboard.type(', and on');
  await expectSaved(desk.file, 'd1-r01', 'rescued, and on');
  expect(await readdir(folders.reports)).toEqual(['115_測試分局.json']);
  const list = await report.back();
  await expect(list.reports).toHaveCount(0);
  await expect(program.page.getByText(startTexts.rescuedOfFile)).toHaveCount(0);
});

test('rescued text whose file somebody changed meanwhile goes beside it, and that is said', async ({
  openBlank,
  start,
  folders,
}) => {
  const desk = await openBlank('bsmi-108-results', ORDINARY);
  await writeRescued(desk, folders);
  await chmod(folders.reports, 0o755);
  const theirs = JSON.stringify({ ...blankReport('bsmi-108-results'), agency: '別人' });
  await putFile(folders.reports, '115_測試分局.json', theirs);

  const program = await start(ORDINARY);
  await continueIn(program);
  const notice = program.page.getByRole('alert').filter({ hasText: '已被其他人或其他程式更動' });
  await expect(notice).toBeVisible();
  expect(await readFile(desk.file, 'utf8')).toBe(theirs);
  const beside = (await readdir(folders.reports)).find((name) => name.includes('衝突')) ?? '';
  await expectSaved(join(folders.reports, beside), 'd1-r01', 'rescued');
  expect(await readdir(rescueFolder(folders))).toEqual([]);
});

test('rescued text whose folder is still closed is shown, and the red words with it, each time', async ({
  openBlank,
  start,
  folders,
}) => {
  const desk = await openBlank('bsmi-108-results', ORDINARY);
  await writeRescued(desk, folders);
  for (const _run of ['second', 'third']) {
    const program = await start(ORDINARY);
    const report = await continueIn(program);
    await report.cell(SECTION, FIRST).expectBlocks(['rescued']);
    await expect(report.saveFailure).toContainText('您的內容已先保存在');
    await expect(report.saveFailure).toContainText(statusBarTexts.failedHint);
    await program.close();
  }
  expect((await SavedReport.read(desk.file)).text('d1-r01')).toBe('');
  const kept = await onlyReportIn(rescueFolder(folders));
  expect((await SavedReport.read(kept)).text('d1-r01')).toBe('rescued');
  await chmod(folders.reports, 0o755);
});
