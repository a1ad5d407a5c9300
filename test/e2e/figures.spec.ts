import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appTexts } from '../../shared/texts/app.ts';
import { figureTexts as texts } from '../../shared/texts/figures.ts';
import { FiguresPane } from './pages/figures-pane.ts';
import { runFromPalette } from './pages/palette.ts';
import { expectAccessible } from './support/axe.ts';
import { readDocx } from './support/read-docx.ts';
import { expectSaved } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];
const FAULTY = '（試算數字有誤）';

test('quantities made with keys are worked out, and texts in two cells follow them, in file and document', async ({
  folders,
  openBlank,
}) => {
  const { program, report, file } = await openBlank('bsmi-108-results');
  const { page } = program;
  const { keyboard } = page;
  const pane = new FiguresPane(report);
  const first = report.cell(SECTION, FIRST);
  const second = report.cell(SECTION, SECOND);
  await first.click();
  await pane.tab.click();
  await pane.button(texts.addInput).focus();
  await keyboard.press('Enter');
  await pane.type('民眾時薪', '200', '元/小時');
  await keyboard.press('Enter');
  await pane.type('車程來回時間', '2', '小時');
  await keyboard.press('Enter');
  await pane.type('服務廠次', '200', '廠次');
  await pane.button(texts.addFormula).focus();
  await keyboard.press('Enter');
  await pane.type('每年節省費用', '元', '服務廠次 × 車程來回時間 × 民眾時薪');
  await expect(pane.words('每年節省費用')).toHaveText(texts.result('80,000 元'));
  await page.screenshot({ path: test.info().outputPath('pane.png') });

  await first.click();
  await keyboard.insertText('減少民眾費用');
  await pane.insert('每年節省費用');
  await keyboard.insertText('。');
  await first.expectBlocks(['減少民眾費用80,000 元。']);
  await second.click();
  await pane.insert('每年節省費用', 'sentence');
  await keyboard.insertText('。');
  const sentence = (factories: string, amount: string) =>
    `以服務廠次 ${factories} 廠次、車程來回時間 2 小時、民眾時薪 200 元/小時計算（${factories} 廠次 × 2 小時 × 200 元/小時），每年節省費用計 ${amount} 元。`;
  await second.expectBlocks([sentence('200', '80,000')]);
  await page.screenshot({ path: test.info().outputPath('inserted.png') });

  // Another number, and another name: both cells follow, the live one among them.
  await pane.field(texts.value, '服務廠次').fill('1,000');
  await first.expectBlocks(['減少民眾費用400,000 元。']);
  await second.expectBlocks([sentence('1,000', '400,000')]);
  await keyboard.press('Control+z');
  await first.expectBlocks(['減少民眾費用80,000 元。']);
  await second.expectBlocks([sentence('200', '80,000')]);
  await expect(pane.field(texts.value, '服務廠次')).toHaveValue('200');
  await keyboard.press('Control+y');
  await second.expectBlocks([sentence('1,000', '400,000')]);
  await expectSaved(file, 'd1-r01', '減少民眾費用400,000 元。');

  await report.save();
  const name = await report.export();
  const { tables } = readDocx(await readFile(join(folders.reports, name)));
  const paragraphs = tables.flat(2).flatMap((cell) => cell.paragraphs);
  expect(paragraphs).toContain('減少民眾費用400,000 元。');
  expect(paragraphs).toContain(sentence('1,000', '400,000'));
});

test('a fault is said at the formula, marked in the text, and asked about before it is exported', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank('bsmi-108-results');
  const { page } = program;
  const { keyboard } = page;
  const pane = new FiguresPane(report);
  const first = report.cell(SECTION, FIRST);
  await first.click();
  await pane.tab.click();
  await pane.button(texts.addInput).click();
  await pane.type('費用', '800', '元/人次');
  await keyboard.press('Enter');
  await pane.type('對象', '1000', '人次');
  await pane.button(texts.addFormula).click();
  await pane.type('合計', '萬元', '費用×對象');
  await expect(pane.words('合計')).toHaveText(texts.result('80 萬元'));
  await first.click();
  await pane.insert('合計');
  await first.expectBlocks(['80 萬元']);

  await pane.field(texts.unit, '對象').fill('廠次');
  await first.expectBlocks([FAULTY]);
  await expect(first.box.locator('[data-lost]')).toHaveText(FAULTY);
  await expect(pane.words('合計')).toContainText('每「人次」的數量不能乘以「廠次」');
  await expect(page.getByRole('button', { name: texts.faulty(1) })).toBeVisible();
  await page.getByRole('button', { name: appTexts.exportButton }).click();
  await expect(page.getByRole('alert').filter({ hasText: texts.exportAsks(1) })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('asked.png') });
  await page.getByRole('button', { name: texts.exportAnyway }).click();
  await report.exportedName();

  // What is in use says where before it goes; undo brings it back.
  await pane.field(texts.unit, '對象').fill('人次');
  await first.expectBlocks(['80 萬元']);
  await pane.button(texts.removeNamed('合計')).click();
  await expect(pane.box.getByRole('alert')).toContainText('訂定申辦業務標準作業流程');
  await page.screenshot({ path: test.info().outputPath('in-use.png') });
  await pane.button(texts.removeAnyway).click();
  await first.expectBlocks([FAULTY]);
  await keyboard.press('Control+z');
  await first.expectBlocks(['80 萬元']);
  await expectSaved(file, 'd1-r01', '80 萬元');
});

test('the calculations that a form prints are taken over, and shown as a table of live figures', async ({
  openBlank,
  start,
}) => {
  const { program, report, file } = await openBlank('mobile-service-plan');
  const { page } = program;
  const pane = new FiguresPane(report);
  await pane.tab.click();
  await pane.button(texts.takeNamed('民眾每一人次每趟花費')).click();
  await pane.button(texts.takeNamed('每年減少民眾費用')).click();
  await expect(pane.words('民眾每一人次每趟花費')).toHaveText(texts.result('800 元'));
  await expect(pane.words('每年減少民眾費用')).toHaveText(texts.result('160,000 元'));
  await page.screenshot({ path: test.info().outputPath('sets.png') });
  await page.locator('[data-address]').first().click();
  await pane.insert('每年減少民眾費用', 'table');
  const table = page.locator('.small-table').first();
  await expect(table.locator('tr')).toHaveCount(4);
  await page.screenshot({ path: test.info().outputPath('table.png') });
  await pane.field(texts.value, '來回車資').fill('300');
  await expect(table).toContainText('140,000');
  await report.save();
  await program.close();

  const again = await start({ file });
  await expect(again.page.locator('.small-table').first()).toContainText('140,000');
});

test('the page and the list are accessible, also on a small enlarged screen, and Esc goes back to the text', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank('mobile-service-plan');
  const { app, page } = program;
  const pane = new FiguresPane(report);
  await pane.tab.click();
  await pane.button(texts.takeAll).click();
  await expect(pane.words('每月所得')).toContainText('元/年/年');
  await expectAccessible(page, 'the page of figures');
  await page.locator('[data-address]').first().click();
  await pane.button(texts.insert).click();
  await expect(page.getByRole('combobox', { name: texts.filter })).toBeFocused();
  await expectAccessible(page, 'the list of figures');
  await page.screenshot({ path: test.info().outputPath('chooser.png') });
  await page.keyboard.press('Escape');
  await expect(report.live.box).toBeFocused();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 720);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(683);
  await runFromPalette(page, texts.insert);
  const filter = page.getByRole('combobox', { name: texts.filter });
  await expect(filter).toBeFocused();
  await expect(filter).toBeInViewport({ ratio: 1 });
  await page.keyboard.insertText('每年減少民眾費用');
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('listbox', { name: texts.list }).getByRole('option');
  await option.scrollIntoViewIfNeeded();
  await expect(option).toBeInViewport({ ratio: 1 });
  await page.screenshot({ path: test.info().outputPath('small.png') });
  await page.keyboard.press('Enter');
  await expect(report.live.box).toHaveText('160,000 元');
});
