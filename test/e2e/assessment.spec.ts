import { inspectorTexts } from '../../shared/texts/inspector.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];
const CRITERION = '提升民眾申辦案件的處理效率，確保於處理時限內完成。';

test('the inspector follows the caret; tick, note and state are in the file', async ({
  openBlank,
}) => {
  const { report, ime, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await expect(report.inspector.box).toContainText('訂定申辦業務標準作業流程');
  await report.cell(SECTION, SECOND).click();
  await report.inspector.criterion(CRITERION).check();
  await report.inspector.state('待核').check({ force: true });
  await report.inspector.note(CRITERION).click();
  await ime.phrase('ㄊ', '台', '台灣');
  await expect
    .poll(async () => {
      const { state, assessments } = (await SavedReport.read(file)).row('d1-r02');
      return { state, ...Object.values(assessments)[0] };
    })
    .toMatchObject({ state: 'review', met: true, note: '台灣' });
});

test('a self-score is added up, and never taken above the points', async ({ openBlank }) => {
  const { report, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await report.inspector.score('150');
  await expect(report.inspector.box).toContainText(inspectorTexts.total(150, 200));
  await report.cell(SECTION, SECOND).click();
  await report.inspector.score('60');
  await expect(report.inspector.box.getByRole('alert')).toContainText('60 分超過上限 50 分');
  await report.inspector.score('很多');
  await expect(report.inspector.box.getByRole('alert')).toContainText('「很多」不是分數');
  await report.inspector.score('49.5');
  await expect(report.inspector.box).toContainText(inspectorTexts.total(199.5, 200));
  await expect
    .poll(async () => {
      const saved = await SavedReport.read(file);
      return [saved.row('d1-r01').selfScore, saved.row('d1-r02').selfScore];
    })
    .toEqual([150, 49.5]);
});

test('a row of the outline brings the caret into its cell', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  await report.outline.row('3. 提高服務人員專業度').click();
  await report.cell(SECTION, ['(一)服務一致及正確性', '3. 提高服務人員專業度']).expectLive();
  await program.page.keyboard.type('jumped');
  await expectSaved(file, 'd1-r03', 'jumped');
  await expect(report.outline.row('3. 提高服務人員專業度')).toContainText('撰寫中');
});

test('owner units can be changed and put back', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  const { page } = program;
  await page
    .getByRole('button', { name: /^主辦單位：第一組至第七組、資料中心、各分局/u })
    .first()
    .click();
  await page.getByRole('checkbox', { name: '秘書室' }).check();
  await page.getByRole('checkbox', { name: '資料中心' }).uncheck();
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await SavedReport.read(file)).row('d1-r01').owners)
    .toEqual(['第一組至第七組', '各分局', '秘書室']);
  await report.undoTool.click();
  await report.undoTool.click();
  await expect
    .poll(async () => (await SavedReport.read(file)).row('d1-r01').owners)
    .toEqual(['第一組至第七組', '資料中心', '各分局']);
});
