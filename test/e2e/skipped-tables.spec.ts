import type { Page } from '@playwright/test';
import { generateReport } from '../fixtures/generate-report.ts';
import { SavedReport } from './support/saved-report.ts';
import { expect, openReport, test } from './support/test.ts';

/** Of each table: whether the browser draws what is in it, whether it was made to forget its rows, and its height. */
function tables(page: Page): Promise<readonly { drawn: boolean; bare: boolean; height: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.grid-table')].map((table) => ({
      drawn: table.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true,
      bare: table.style.containIntrinsicBlockSize !== '',
      height: Math.round(table.getBoundingClientRect().height),
    })),
  );
}

/** Brings a writable cell into sight without going to it, and writes into it. */
async function writeInto(page: Page, place: 'first' | 'last', text: string): Promise<void> {
  const cells = page.locator('.grid-writable .cell-text');
  const cell = place === 'first' ? cells.first() : cells.last();
  await cell.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await cell.click({ position: { x: 30, y: 14 } });
  await page.keyboard.type(text, { delay: 40 });
}

test('a table that was written in costs nothing once it is out of sight, is as high as it was, and comes back', async ({
  folders,
  start,
}) => {
  const large = generateReport({ rows: 200, characters: 60_000, seed: 5 });
  const { report, file } = await openReport(folders, large, start);
  const { page } = report;
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  await writeInto(page, 'first', 'ab');
  const [first] = await tables(page);
  expect(first?.drawn).toBe(true);

  await writeInto(page, 'last', 'cd');
  await expect
    .poll(async () => (await tables(page))[0])
    .toEqual({ drawn: false, bare: true, height: first?.height });
  const last = (await tables(page)).at(-1);
  expect(last?.drawn).toBe(true);
  const sheet = page.locator('.paper-sheet');
  const height = await sheet.evaluate((element) => element.scrollHeight);

  await page.locator('.paper-scroll').evaluate((pane) => {
    pane.scrollTop = 0;
  });
  const cell = page.locator('.grid-writable .cell-text').first();
  await cell.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect(cell).toContainText('ab');
  await expect.poll(async () => (await tables(page))[0]?.drawn).toBe(true);
  // Rows that nobody has seen yet are guessed; those of the first table are known.
  expect((await tables(page))[0]?.height).toBe(first?.height);
  expect(await sheet.evaluate((element) => element.scrollHeight)).toBe(height);
  await cell.click({ position: { x: 30, y: 14 } });
  await page.keyboard.type('ef', { delay: 40 });
  await page.keyboard.press('Control+s');
  for (const text of ['ab', 'cd', 'ef']) {
    await expect.poll(async () => (await SavedReport.read(file)).raw).toContain(text);
  }
});
