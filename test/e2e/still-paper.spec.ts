import type { ReportPage } from './pages/report-page.ts';
import { SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const ROW = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const STICKING = ['.grid-header', '.grid-fixed-text'] as const;

/** Where the headings are that stick at the upper edge: of the columns, and the strategies below it; CSS pixels. */
async function headings({ page }: ReportPage): Promise<readonly number[]> {
  return page.evaluate(
    (selectors) =>
      selectors.flatMap((selector) =>
        [...document.querySelectorAll(`.paper-scroll ${selector}`)]
          .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
          .map((element) => Math.round(element.getBoundingClientRect().top))
          .filter((top) => top > 0 && top < 200),
      ),
    [...STICKING],
  );
}

const isStill = ({ page }: ReportPage): Promise<boolean> =>
  page.evaluate(() => document.querySelector('.paper-scroll[data-still]') !== null);

/** A cell of many lines, with the headings stuck above and beside it. */
async function writeLongCell(report: ReportPage): Promise<void> {
  await report.cell(SECTION, ROW).click();
  for (let line = 0; line < 45; line += 1) {
    await report.page.keyboard.insertText('line');
    await report.page.keyboard.press('Enter');
  }
}

test('headings that stick are held where they are while somebody writes, and stick again when the paper moves', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { page } = report;
  await writeLongCell(report);
  const before = await headings(report);
  expect(before.length).toBeGreaterThanOrEqual(2);
  await page.keyboard.type('abc');
  await expect.poll(() => isStill(report)).toBe(true);
  expect(await headings(report)).toEqual(before);
  const held = await page.locator('.paper-scroll [style*="--held-at"]').count();
  expect(held, 'the headings that are stuck').toBeGreaterThanOrEqual(2);

  const paper = page.locator('.paper-scroll');
  await paper.evaluate((pane) => {
    pane.scrollTop -= 150;
  });
  await expect.poll(() => isStill(report)).toBe(false);
  expect(await headings(report)).toEqual(before);
  expect(await page.locator('[style*="--held-at"]').count()).toBe(0);
});

test('the paper is no longer still when the mouse, another key or another size may move it', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { page } = report;
  await writeLongCell(report);
  const write = async (): Promise<void> => {
    await page.keyboard.type('ab');
    await expect.poll(() => isStill(report)).toBe(true);
  };
  await write();
  await page.keyboard.press('ArrowLeft');
  expect(await isStill(report)).toBe(false);
  await write();
  await page.keyboard.press('Control+z');
  expect(await isStill(report)).toBe(false);
  await write();
  await page.mouse.move(500, 400);
  await page.mouse.move(520, 410);
  await expect.poll(() => isStill(report)).toBe(false);
  await write();
  await page.locator('.paper-scroll').evaluate((pane) => {
    pane.style.maxBlockSize = '300px';
  });
  await expect.poll(() => isStill(report)).toBe(false);
  await write();
  await page.keyboard.press('Control+=');
  expect(await isStill(report)).toBe(false);
});

for (const zoom of [100, 150]) {
  test(`what is out of sight is not painted while somebody writes, and all of the pane is, at ${zoom} %`, async ({
    openBlank,
  }) => {
    const { report } = await openBlank();
    const { page } = report;
    await writeLongCell(report);
    for (let steps = zoom; steps > 100; steps -= 10) await page.keyboard.press('Control+=');
    /** How far beyond the pane's edges the sheet is painted; null: as far as the browser likes. CSS pixels. */
    const painted = (): Promise<readonly number[] | null> =>
      page.evaluate(() => {
        const sheet = document.querySelector<HTMLElement>('.paper-sheet');
        const pane = document.querySelector('.paper-scroll')?.getBoundingClientRect();
        const clip = /^rect\((\S+)px calc\(100% \+ 100px\) (\S+)px -100px\)$/u;
        const [, start, end] = clip.exec(sheet?.style.clipPath ?? '') ?? [];
        if (sheet === null || pane === undefined || start === undefined) return null;
        const { top } = sheet.getBoundingClientRect();
        const onScreen = (y: string | undefined): number => top + Number(y) * sheet.currentCSSZoom;
        return [pane.top - onScreen(start), onScreen(end) - pane.bottom].map(Math.round);
      });
    expect(await painted()).toBeNull();
    await page.keyboard.type('ab');
    await expect.poll(painted).toEqual([200, 200]);
    // A line more below, and the paper scrolls: it is let go, and held anew at its new place.
    for (let line = 0; line < 3; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('ab');
    await expect.poll(painted).toEqual([200, 200]);
    await page.mouse.move(500, 400);
    await page.mouse.move(520, 410);
    await expect.poll(painted).toBeNull();
  });
}

test('a held strategy leaves with its row when what is written makes the row short', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { page } = report;
  await writeLongCell(report);
  await page.keyboard.type('ab');
  await expect.poll(() => isStill(report)).toBe(true);
  await page.keyboard.press('Shift+Control+Home');
  await page.keyboard.press('Backspace');
  await expect(report.live.box).toHaveText('');
  const stands = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.grid-fixed-text')]
        .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
        .filter((element) => {
          const cell = element.closest('.grid-cell')?.getBoundingClientRect();
          return cell !== undefined && element.getBoundingClientRect().bottom > cell.bottom + 1;
        })
        .map((element) => element.textContent ?? ''),
    );
  await expect.poll(stands).toEqual([]);
});

test('the paper is held by writing alone, not by a click or by what is saved after a pause', async ({
  openBlank,
}) => {
  const { report, file } = await openBlank();
  const { page } = report;
  await writeLongCell(report);
  await page.keyboard.type('ab');
  await expect.poll(() => isStill(report)).toBe(true);
  await page.mouse.move(500, 400);
  await page.mouse.move(520, 410);
  await expect.poll(() => isStill(report)).toBe(false);
  await expect.poll(async () => (await SavedReport.read(file)).raw).toContain('ab');
  expect(await isStill(report)).toBe(false);
  await report.live.box.click({ position: { x: 40, y: 12 } });
  expect(await isStill(report)).toBe(false);
});

test('a strategy that the end of its row has pushed up comes back while the row grows', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { page } = report;
  await writeLongCell(report);
  // Only the last lines of the row are left below the headings of the columns.
  await page.locator('.paper-scroll').evaluate(async (pane) => {
    const row = document.querySelector('.cell-live')?.getBoundingClientRect();
    const header = document.querySelector('.grid-header')?.getBoundingClientRect();
    // A letter typed before the page is told of the scrolling holds the paper, and the scrolling lets it go.
    const scrolled = new Promise((done) =>
      pane.addEventListener('scrollend', done, { once: true }),
    );
    if (row !== undefined && header !== undefined)
      pane.scrollTop += row.bottom - header.bottom - 40;
    await scrolled;
  });
  const first = page.locator('.grid-fixed-text').nth(1);
  const top = (): Promise<number> => first.evaluate((text) => text.getBoundingClientRect().top);
  const pushed = await top();
  await page.keyboard.type('a');
  await expect.poll(() => isStill(report)).toBe(true);
  for (let line = 0; line < 6; line += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('b');
  }
  await expect.poll(top).toBeGreaterThan(pushed + 20);
});
