import { expect, test } from './support/test.ts';

const SECTION = '構面三：服務量能';
const ROW = ['(一)內部作業簡化', '提升同仁行政效率'];

test('the cell that is written in stays in its place while the paper is enlarged and made small', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank();
  const { keyboard } = program.page;
  const cell = report.cell(SECTION, ROW);
  await cell.click();
  await keyboard.type('a');
  const middle = async (): Promise<number> => {
    const box = await cell.box.boundingBox();
    return box === null ? Number.NaN : box.y + box.height / 2;
  };
  const before = await middle();
  for (const [key, percent] of [
    ['Control+=', 150],
    ['Control+-', 50],
  ] as const) {
    while (!(await program.page.getByText(`${percent}%`, { exact: true }).isVisible())) {
      await keyboard.press(key);
    }
    await expect.poll(async () => Math.abs((await middle()) - before)).toBeLessThan(120);
    await cell.expectLive();
  }
});

test('at 200 % the cell that is written in can be read from edge to edge, also after going to another one', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank();
  const { page } = program;
  const cell = report.cell(SECTION, ROW);
  await cell.click();
  await page.keyboard.type('a');
  while (!(await page.getByText('200%', { exact: true }).isVisible())) {
    await page.keyboard.press('Control+=');
  }
  const isInSight = (): Promise<boolean> =>
    page.evaluate(() => {
      const pane = document.querySelector('.paper-scroll');
      const live = document.querySelector('.cell-live')?.getBoundingClientRect();
      if (pane === null || live === undefined) return false;
      const { left } = pane.getBoundingClientRect();
      return live.left >= left && live.right <= left + pane.clientWidth;
    });
  await expect.poll(isInSight).toBe(true);
  await page.locator('.paper-scroll').evaluate((pane) => pane.scrollTo({ left: 0 }));
  expect(await isInSight()).toBe(false);
  await page.keyboard.press('Alt+PageDown');
  await expect.poll(isInSight).toBe(true);
});
