import type { Page } from '@playwright/test';
import { commandTexts } from '../../shared/texts/commands.ts';
import { statusBarTexts as texts } from '../../shared/texts/status-bar.ts';
import { runFromPalette } from './pages/palette.ts';
import { expectAccessible } from './support/axe.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';
import { writingPlaces } from './support/writing-places.ts';

const FORM = 'bsmi-108-results';
const [PLACE] = writingPlaces(FORM);

/** What is on the clipboard. Pasting into a field is the only way to it that the page has. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'pasted';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('Control+v');
  return page.locator('#pasted').inputValue();
}

test('a row is copied from the native menu, also long after anything was pressed', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank(FORM);
  const { page } = program;
  if (PLACE === undefined) throw new Error('no place');
  await PLACE.on(report).click();
  await page.keyboard.type('copied words');
  // What Chromium takes for an act of the user is over.
  const devtools = await program.devtools();
  const isActive = async (): Promise<unknown> => {
    // `page.evaluate` counts as an act of the user itself.
    const expression = 'navigator.userActivation.isActive';
    const { result } = await devtools.send('Runtime.evaluate', { expression, userGesture: false });
    return result.value;
  };
  await expect.poll(isActive).toBe(false);
  await program.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('row.copy-text')?.click();
  });
  await expect(report.said).toHaveText(/^已複製本列的文字/u);
  const text = await pasted(page);
  expect(text).toContain('構面一');
  expect(text).toContain('主辦單位：');
  expect(text.endsWith('：\ncopied words')).toBe(true);
});

test('a row is copied from the palette and from the menu of the cell', async ({ openBlank }) => {
  const { program, report } = await openBlank(FORM);
  const { page } = program;
  if (PLACE === undefined) throw new Error('no place');
  await PLACE.on(report).click();
  await runFromPalette(page, commandTexts.copyRow);
  await expect(report.said).toHaveText(/^已複製本列的文字/u);
  await page.keyboard.type('more');
  await PLACE.on(report).box.click({ button: 'right' });
  await page.getByRole('menuitem', { name: commandTexts.copyRow }).click();
  expect(await pasted(page)).toContain('more');
});

test('the target of a cell is set from the status bar, kept in the file and undone', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank(FORM);
  const { page } = program;
  if (PLACE === undefined) throw new Error('no place');
  await PLACE.on(report).click();
  await page.keyboard.type('abc');
  await page.getByRole('button', { name: texts.countName(texts.cellCount(3)) }).click();
  await expectAccessible(page, 'target of a cell');
  await page.getByLabel(texts.bandMin).fill('4');
  await page.getByLabel(texts.bandMax).fill('5');
  await page.keyboard.press('Enter');
  const count = page.getByRole('contentinfo').getByRole('button', { name: /^本格/u });
  await expect(count).toHaveText('本格 3 字（目標 4–5，不足）');
  await PLACE.on(report).box.click();
  await page.keyboard.press('End');
  await page.keyboard.type('de');
  await expect(count).toHaveText('本格 5 字（目標 4–5，符合）');
  await expectSaved(file, PLACE.formId, 'abcde');
  const saved = await SavedReport.read(file);
  expect(JSON.parse(saved.raw).targets).toEqual({ cellCharacters: { min: 4, max: 5 } });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(count).toHaveText('本格 3 字');
});
