import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { readDocx, resultBeside } from './support/read-docx.ts';
import { expectSaved, onlyReportIn, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const PRINTED =
  '1. 訂定申辦業務標準作業流程：訂定申辦業務標準作業流程，維持服務措施處理一致性，且持續檢討申辦項目表單，進行簡化及標準化等。';

test('the main job can be done with the keyboard alone', async ({ start, folders }) => {
  const { page } = await start();
  const { keyboard } = page;
  await StartPage.shown(page);
  const tabTo = async (name: RegExp): Promise<void> => {
    await expect
      .poll(
        async () => {
          await keyboard.press('Tab');
          return page.evaluate(() => {
            const element = document.activeElement;
            const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
            return (
              element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent
            );
          });
        },
        { intervals: [0], message: `Tab to ${name}` },
      )
      .toMatch(name);
  };
  await tabTo(/總局執行績效與成果/u);
  await keyboard.press('Enter');
  await tabTo(/機關名稱/u);
  await keyboard.insertText('測試局');
  await keyboard.press('Enter');
  const report = await ReportPage.shown(page);
  await keyboard.type('14 days');
  await expect(report.inspector.criterion(/訂定申辦業務標準作業流程/u)).toBeVisible();
  await keyboard.press('F6');
  await tabTo(/訂定申辦業務標準作業流程，維持服務措施/u);
  await keyboard.press('Space');
  const file = await onlyReportIn(folders.reports);
  await expectSaved(file, 'd1-r01', '14 days');
  await expect
    .poll(async () => Object.values((await SavedReport.read(file)).row('d1-r01').assessments))
    .toMatchObject([{ met: true }]);
  await keyboard.press('Control+Shift+E');
  const name = await report.exportedName();
  const docx = readDocx(await readFile(join(folders.reports, name)));
  expect(resultBeside(docx, PRINTED)).toEqual(['14 days']);
});

for (const percent of [50, 200]) {
  test(`writing works at ${percent} %`, async ({ openBlank }) => {
    const { program, report, ime, file } = await openBlank();
    const { page } = program;
    const steps = Math.abs(percent - 100) / 10;
    for (let i = 0; i < steps; i += 1) {
      await page.getByRole('button', { name: percent > 100 ? '放大' : '縮小' }).click();
    }
    await expect(page.getByText(`${percent}%`)).toBeVisible();
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await page.keyboard.insertText('甲乙丙丁戊己庚辛');
    await report.scrollBy(1200 * (percent / 100));
    await report.expectHeaderInSight(SECTION);
    await report.cell(SECTION, ['(一)服務一致及正確性', '2. 提升服務及時性']).click();
    for (const offset of [0, 3, 7]) {
      await cell.box.scrollIntoViewIfNeeded();
      const { x, y } = await cell.pointBefore(offset);
      await page.mouse.click(x + 1, y);
      await expect.poll(() => cell.caret()).toBe(offset);
    }
    await ime.phrase('ㄋ', '你');
    await expectSaved(file, 'd1-r01', '甲乙丙丁戊己庚你辛');
  });
}

test('nothing is cut off sideways in a window of 1366 by 768', async ({ openBlank }) => {
  const { program, report } = await openBlank();
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 720),
  );
  await expect(report.inspector.box).toBeVisible();
  await expect(report.outline.box).toBeVisible();
  const overflow = await program.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
  await expect(report.cell(SECTION, FIRST).box).toBeInViewport({ ratio: 1 });
});
