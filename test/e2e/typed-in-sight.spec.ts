import type { Page } from '@playwright/test';
import type { ReportPage } from './pages/report-page.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const ROW = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

/** How far the sign before the caret is inside the pane that scrolls, at each edge; CSS pixels. */
function caretInPane(page: Page): Promise<{ above: number; below: number; right: number }> {
  return page.evaluate(() => {
    const caret = getSelection();
    const pane = document.querySelector('.paper-scroll')?.getBoundingClientRect();
    if (caret?.anchorNode == null || pane === undefined) throw new Error('no caret in the paper');
    const range = document.createRange();
    range.setStart(caret.anchorNode, Math.max(0, caret.anchorOffset - 1));
    range.setEnd(caret.anchorNode, caret.anchorOffset);
    const sign = range.getBoundingClientRect();
    return {
      above: sign.top - pane.top,
      below: pane.bottom - sign.bottom,
      right: pane.right - sign.right,
    };
  });
}

/** Counts the characters that the browser is not asked to put in. */
async function countPutIn({ page }: ReportPage): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    window.addEventListener(
      'keypress',
      ({ key, defaultPrevented }) => {
        if (defaultPrevented) document.body.dataset['putIn'] += key;
      },
      true,
    );
    document.body.dataset['putIn'] = '';
  });
  return () => page.evaluate(() => document.body.dataset['putIn'] ?? '');
}

/** A cell with text, and room to scroll above and below. */
async function writeLines({ page }: ReportPage, lines: number): Promise<void> {
  for (let line = 0; line < lines; line += 1) {
    await page.keyboard.insertText('line');
    await page.keyboard.press('Enter');
  }
}

test('letters behind a letter are put in without the browser, also in a burst, and saved and undone as any other', async ({
  openBlank,
}) => {
  const { report, file } = await openBlank();
  const { page } = report;
  await report.cell(SECTION, ROW).click();
  const putIn = await countPutIn(report);
  await page.keyboard.type('ab', { delay: 60 });
  await expect(report.live.box).toHaveText('ab');
  await page.keyboard.type('cd e');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('xy', { delay: 60 });
  await expect(report.live.box).toHaveText('abcd xye');
  // In an empty cell the first is the library's and the next the browser's, as is one behind the arrow.
  expect(await putIn()).toBe('cd ey');
  await expectSaved(file, 'd1-r01', 'abcd xye');
  await page.keyboard.press('Control+z');
  await expect(report.live.box).toHaveText('abcd e');
  await page.keyboard.press('Control+z');
  await expect(report.live.box).toHaveText('');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await page.keyboard.type('z');
  await expect.poll(async () => (await SavedReport.read(file)).raw).toContain('abcd xyze');
});

test('the caret stays in sight while letters fill line after line at the lower edge of the paper', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { page } = report;
  await report.cell(SECTION, ROW).click();
  await writeLines(report, 40);
  const putIn = await countPutIn(report);
  for (let line = 0; line < 12; line += 1) {
    await page.keyboard.type('letters that fill more than a line of this cell ', { delay: 2 });
    const { above, below } = await caretInPane(page);
    expect(above).toBeGreaterThan(0);
    expect(below).toBeGreaterThanOrEqual(0);
  }
  // At the edge the browser puts them in, which brings the caret into sight.
  expect((await putIn()).length).toBeLessThan(12 * 48);
});

test('a letter brings the caret back into sight that somebody has scrolled away from', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { page } = report;
  await report.cell(SECTION, ROW).click();
  await writeLines(report, 45);
  await page.keyboard.type('abc', { delay: 60 });
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, -2000);
  await expect.poll(async () => (await caretInPane(page)).below).toBeLessThan(-200);
  await page.keyboard.type('d');
  await expect.poll(async () => (await caretInPane(page)).below).toBeGreaterThanOrEqual(0);
  await expect(report.live.box).toContainText('abcd');
});

test('the caret stays in sight at the right edge of a paper that is wider than its pane', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank();
  const { page } = report;
  await program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 720);
  });
  await report.cell(SECTION, ROW).click();
  await writeLines(report, 3);
  for (let i = 0; i < 10; i += 1) await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+End');
  const putIn = await countPutIn(report);
  for (const letter of 'abcdefghijklmnopqrstuvwxyz'.repeat(2)) {
    await page.keyboard.type(letter, { delay: 10 });
    expect((await caretInPane(page)).right).toBeGreaterThanOrEqual(-1);
  }
  expect(await putIn()).toBe('');
});
