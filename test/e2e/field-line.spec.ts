import type { Locator } from '@playwright/test';
import { CellOnPaper } from './pages/cell-on-paper.ts';
import type { ReportPage } from './pages/report-page.ts';
import { expect, test } from './support/test.ts';

test('Tab reaches the lines above a table in reading order, and comes back by Shift+Tab', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank();
  const { keyboard } = program.page;
  const name = report.paper.getByLabel('專案名稱');
  const owner = report.paper.locator('.paper-field').getByLabel('主辦單位');
  const places = report.paper.locator('[data-address], .paper-field input');
  const index = await places.evaluateAll((all) =>
    all.findIndex((place) => place.matches('.paper-field input')),
  );
  const before = await spoken(report, places.nth(index - 1));
  const after = await spoken(report, places.nth(index + 2));

  await before.click();
  await keyboard.type('end');
  await keyboard.press('Tab');
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
  await keyboard.type('project');
  await keyboard.press('Tab');
  await expect(owner).toBeFocused();
  await keyboard.press('Tab');
  await after.expectLive();
  await keyboard.type('first');
  await keyboard.press('Shift+Tab');
  await expect(owner).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('project');
  await keyboard.press('Shift+Tab');
  await before.expectLive();
  await keyboard.type('!');
  await before.expectBlocks(['end!']);
  await after.expectBlocks(['first']);
});

/** A cell by its name, which it keeps when it becomes live. */
async function spoken({ page, paper }: ReportPage, place: Locator): Promise<CellOnPaper> {
  const name = (await place.getAttribute('aria-label')) ?? '';
  return new CellOnPaper(page, paper.getByRole('textbox', { name, exact: true }));
}
