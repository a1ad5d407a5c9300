import { chmod, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { statusBarTexts } from '../../shared/texts/status-bar.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { blankReport } from './support/reports.ts';
import { expectSaved, onlyReportIn, putFile, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

test('what is typed is in the file soon after the last key, without a Save button', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('14 days, 99%');
  await expectSaved(file, 'd1-r01', '14 days, 99%');
  await report.expectSaved();
});

test('nothing of a composition is saved while it lasts, and no invisible character ever', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('ab');
  // Longer than the pause after which the program saves by itself.
  const until = Date.now() + 2500;
  for (let i = 0; Date.now() < until; i += 1) await ime.compose(i % 2 === 0 ? 'ㄋ' : 'ㄋㄧ');
  const during = await SavedReport.read(file);
  expect(during.raw).not.toMatch(/[ㄅ-ㄩ\u200B\uFEFF]/u);
  await ime.commit('你');
  await expectSaved(file, 'd1-r01', 'ab你');
  expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
});

test('closing right after the last key loses nothing', async ({ openBlank }) => {
  const { program, report, ime, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('12 cases');
  await report.cell(SECTION, SECOND).click();
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await program.page.keyboard.type('!');
  await program.close();
  const saved = await SavedReport.read(file);
  expect([saved.text('d1-r01'), saved.text('d1-r02')]).toEqual(['12 cases', '你!']);
});

test('closing in the middle of a composition keeps what is composed', async ({ openBlank }) => {
  const { program, report, ime, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('ab');
  await ime.compose('ㄋ');
  await ime.compose('ㄋㄧ');
  await program.close();
  expect((await SavedReport.read(file)).text('d1-r01')).toBe('abㄋㄧ');
});

test('going back to the list in the middle of a composition keeps what is composed', async ({
  openBlank,
}) => {
  const { report, ime, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await ime.compose('ㄋㄧ');
  await report.back();
  expect((await SavedReport.read(file)).text('d1-r01')).toBe('ㄋㄧ');
});

test('a power cut after the report was saved loses nothing', async ({ openBlank, start }) => {
  const { program, report, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('before the cut');
  await expectSaved(file, 'd1-r01', 'before the cut');
  await program.kill();
  const again = await start();
  const reopened = await (await StartPage.shown(again.page)).continue();
  await reopened.cell(SECTION, FIRST).expectBlocks(['before the cut']);
});

test('a read-only folder is said at once, and the text is kept elsewhere until it can be saved', async ({
  openBlank,
  folders,
}) => {
  const { program, report, file } = await openBlank('bsmi-108-results', { asOrdinaryUser: true });
  await chmod(folders.reports, 0o555);
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('not lost');
  await expect(report.saveFailure).toContainText('您的內容已先保存在');
  const rescue = await onlyReportIn(join(folders.userData, 'rescue'));
  expect((await SavedReport.read(rescue)).text('d1-r01')).toBe('not lost');
  expect((await SavedReport.read(file)).text('d1-r01')).toBe('');

  await chmod(folders.reports, 0o755);
  await program.page.keyboard.type(', indeed');
  await expectSaved(file, 'd1-r01', 'not lost, indeed');
  await expect(report.saveFailure).toBeHidden();
  expect(await readdir(join(folders.userData, 'rescue'))).toEqual([]);
});

test('a reports folder that is gone is said at once, and the text is kept elsewhere', async ({
  openBlank,
  folders,
}) => {
  const { program, report } = await openBlank();
  await rename(folders.reports, `${folders.reports}-away`);
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('not lost');
  await expect(report.saveFailure).toContainText(statusBarTexts.failedHint);
  const rescue = await onlyReportIn(join(folders.userData, 'rescue'));
  await expectSaved(rescue, 'd1-r01', 'not lost');
  await rename(`${folders.reports}-away`, folders.reports);
});

test('a file that somebody else changed is not replaced: the text goes on beside it', async ({
  openBlank,
  folders,
}) => {
  const { program, report, file } = await openBlank();
  const theirs = JSON.stringify({ ...blankReport('bsmi-108-results'), agency: '別人' });
  await putFile(folders.reports, '115_測試分局.json', theirs);
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('mine');
  const notice = program.page.getByRole('alert').filter({ hasText: '已被其他人或其他程式更動' });
  await expect(notice).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(theirs);
  const names = await readdir(folders.reports);
  const beside = names.find((name) => name.includes('衝突')) ?? '';
  await program.page.keyboard.type(', goes on');
  await expectSaved(join(folders.reports, beside), 'd1-r01', 'mine, goes on');
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: statusBarTexts.understood }).click();
  await report.expectSaved();
});

const BAD_FILES = [
  ['cut off', JSON.stringify(blankReport('bsmi-108-results')).slice(0, 5000), '內容損壞'],
  ['empty', '', '檔案是空的'],
  ['of zero bytes', '\0'.repeat(4096), '檔案只剩空白位元組'],
  ['of another program', '{"name":"package","version":"1.0.0"}', '不是績效報告檔'],
  ['no object', '[1,2,3]', '不是績效報告檔'],
  ['newer', JSON.stringify({ ...blankReport('bsmi-108-results'), schemaVersion: 99 }), '較新版本'],
  [
    'with a year that is text',
    JSON.stringify({ ...blankReport('bsmi-108-results'), year: 'MMXXVI' }),
    'year',
  ],
  [
    'without its sections',
    JSON.stringify({ ...blankReport('bsmi-108-results'), sections: [] }),
    'sections',
  ],
] as const;

for (const [kind, content, words] of BAD_FILES) {
  test(`a file that is ${kind} is told, and stays as it is`, async ({ start, folders }) => {
    const file = await putFile(folders.reports, '壞檔.json', content);
    const program = await start({ file });
    const page = await StartPage.shown(program.page);
    await expect(page.messages).toContainText(words);
    await expect(page.reports).toHaveCount(1);
    await program.close();
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await readdir(folders.reports)).toEqual(['壞檔.json']);
  });
}

test('the list says of each file that is no report why it is none', async ({ start, folders }) => {
  await putFile(folders.reports, '空.json', '');
  await putFile(folders.reports, '別的.json', '{}');
  const without = JSON.stringify({ ...blankReport('bsmi-108-results'), sections: [] });
  await putFile(folders.reports, '缺內容.json', without);
  const page = await StartPage.shown((await start()).page);
  await expect(page.listing('缺內容.json')).toContainText('缺少表單的');
  await expect(page.listing('空.json')).toContainText('無法讀取');
  await expect(page.listing('別的.json')).toContainText('不是績效報告檔');
});

test('a name that no file may have still makes a report, inside the folder', async ({
  start,
  folders,
}) => {
  const program = await start();
  const page = await StartPage.shown(program.page);
  const report = await page.create('總局執行績效與成果', '../..\\C:會計室?', '115');
  const file = await onlyReportIn(folders.reports);
  expect((await SavedReport.read(file)).agency).toBe('../..\\C:會計室?');
  await program.page.keyboard.type('x');
  await report.expectSaved();
  expect(await readdir(folders.root)).toEqual(['data', '績效報告']);
});

test('a report that was moved while the program was closed can still be opened from its folder', async ({
  openBlank,
  start,
  folders,
}) => {
  const { program, report, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('moved');
  await program.close();
  await rename(file, join(folders.reports, '改名.json'));
  const again = await start();
  const page = await StartPage.shown(again.page);
  await page.listing('測試分局').getByRole('button').first().click();
  await (await ReportPage.shown(again.page)).cell(SECTION, FIRST).expectBlocks(['moved']);
});
