import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Report } from '../../shared/model/report.ts';
import { plainText } from '../../shared/model/rich-text.ts';
import type { Row } from '../../shared/model/row.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { findTexts } from '../../shared/texts/find.ts';
import { partTexts } from '../../shared/texts/part.ts';
import { rowViewTexts } from '../../shared/texts/row-view.ts';
import { runFromPalette } from './pages/palette.ts';
import { ReportPage } from './pages/report-page.ts';
import { expectAccessible } from './support/axe.ts';
import { makeFolders, removeFolders } from './support/folders.ts';
import { Program } from './support/program.ts';
import { expect, test } from './support/test.ts';

// 臺南 110: 第四課 is named in some rows, and meant by 第一課至第六課 and 各單位 in others.
const FORM = 'tainan-110-results';
const UNIT = '第四課';

/** Answers the dialogs that ask for a file to save to, or to open. */
async function willChoose(program: Program, file: string): Promise<void> {
  await program.app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: false, filePath }),
      showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }),
    });
  }, file);
}

/** By keyboard alone: F9 asks for units the first time. */
async function chooseUnitByKeys(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  const box = page.getByRole('dialog').getByLabel(UNIT, { exact: true });
  await expect(page.getByRole('dialog')).toBeVisible();
  for (let i = 0; i < 30; i += 1) {
    if (await box.evaluate((input) => input === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  const confirm = page.getByRole('button', { name: rowViewTexts.confirm, exact: true });
  for (let i = 0; i < 30; i += 1) {
    if (await confirm.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function readReport(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

function rowsOf(report: Report): readonly Row[] {
  return report.sections.flatMap((section) => (section.kind === 'table' ? section.rows : []));
}

/** The ids of the rows on the paper. */
function shownRows(page: Page): Promise<readonly string[]> {
  return page
    .locator('.grid-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-id') ?? ''));
}

test('a unit sees its rows only, goes through them only, and finds the others all the same', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank(FORM);
  const { page } = program;
  await chooseUnitByKeys(page);
  const whole = await readReport(file);
  const mine = rowsOf(whole)
    .filter(({ owners }) =>
      owners.some((owner) => [UNIT, '第一課至第六課', '各單位'].includes(owner)),
    )
    .map(({ id }) => id);
  expect(await shownRows(page)).toEqual(mine);
  await expect(report.paper.getByText(rowViewTexts.showAll)).toBeVisible();
  await expect(report.outline.box).toContainText(
    rowViewTexts.progressMine(0, mine.length, 0, rowsOf(whole).length),
  );
  await expectAccessible(page, 'only the rows of one unit');

  // Tab stays among them.
  await expect(report.live.box).toBeFocused();
  for (const id of mine.slice(0, 3)) {
    const row = page.locator(`.grid-row[data-row-id="${id}"]`);
    await expect(row.locator('[contenteditable=true]')).toBeFocused();
    await page.keyboard.press('Tab');
  }
  // Finding looks everywhere, and shows what was hidden.
  await page.keyboard.press('F9');
  await report.prose('壹、計畫依據').click();
  await page.keyboard.type('hidden words');
  await page.keyboard.press('F9');
  await expect(report.prose('壹、計畫依據').box).toBeHidden();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: findTexts.needle }).fill('hidden words');
  await page.keyboard.press('Enter');
  await expect(report.prose('壹、計畫依據').box).toBeVisible();
  await expect(report.said).toHaveText(rowViewTexts.revealed);

  // Marked instead, and remembered when the report is opened again.
  await runFromPalette(page, commandTexts.markMine);
  expect(await page.locator('.grid-row[data-mine="true"]').count()).toBe(mine.length);
  await expectAccessible(page, 'the rows of one unit marked');
});

test('what is shown is remembered for the report on this PC, and is nowhere in its file', async ({
  openBlank,
  start,
}) => {
  const { program, file } = await openBlank(FORM);
  await chooseUnitByKeys(program.page);
  const before = await shownRows(program.page);
  await program.close();
  expect(await readFile(file, 'utf8')).not.toContain('"mode"');
  const again = await start({ file });
  await ReportPage.shown(again.page);
  expect(await shownRows(again.page)).toEqual(before);
});

test('rows are handed out as a part, filled elsewhere and put back, and nothing else changes', async ({
  openBlank,
  folders,
}) => {
  const { program, report, file } = await openBlank(FORM);
  const { page } = program;
  const partFile = join(folders.reports, 'part.json');
  await report.prose('壹、計畫依據').click();
  await page.keyboard.type('words of others');
  await chooseUnitByKeys(page);
  await expect(report.live.box).toBeFocused();
  await page.keyboard.type('before');
  await report.save();
  await willChoose(program, partFile);
  await runFromPalette(page, partTexts.cut);
  await expect(report.said).toContainText('已匯出');
  const part = await readReport(partFile);
  expect(part.part?.rows.length).toBe((await shownRows(page)).length);
  expect(JSON.stringify(part)).not.toContain('words of others');

  // On another PC, with a profile of its own.
  const elsewhere = await makeFolders();
  const other = await Program.start(elsewhere, { file: partFile });
  const theirs = await ReportPage.shown(other.page);
  await expect(theirs.paper.getByRole('heading', { level: 1 })).toContainText(
    partTexts.label([UNIT]),
  );
  expect(await shownRows(other.page)).toEqual(part.part?.rows.map(({ before }) => before.id));
  await expectAccessible(other.page, 'a part of a report');
  const [first, second] = part.part?.rows.map(({ before }) => before.id) ?? [];
  await other.page.locator(`.grid-row[data-row-id="${first}"] .cell-text`).click();
  await other.page.keyboard.press('Control+End');
  await other.page.keyboard.type(' and theirs');
  await other.page.keyboard.press('Tab');
  await other.page.keyboard.type('second row');
  await theirs.save();
  await other.close();
  other.expectNoProblems();
  await removeFolders(elsewhere);

  // Meanwhile the first row was changed here too.
  await page.locator(`.grid-row[data-row-id="${first}"] .cell-text`).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' and ours');
  await report.save();
  const old = await readReport(file);
  await runFromPalette(page, partTexts.merge);
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText(partTexts.summary(1, 1, (part.part?.rows.length ?? 0) - 2));
  await expect(panel.locator('ins').first()).toBeVisible();
  await expectAccessible(page, 'putting a part back');
  const apply = panel.getByRole('button', { name: partTexts.apply(1) });
  await expect(apply).toBeDisabled();
  await panel.getByLabel(partTexts.choices.both).check();
  await panel.getByRole('button', { name: partTexts.apply(2) }).click();
  await expect(report.said).toHaveText(partTexts.applied(2));
  await report.save();

  const merged = await readReport(file);
  const text = (id: string | undefined): string =>
    plainText(rowsOf(merged).find((row) => row.id === id)?.cells['result'] ?? []);
  expect(text(first)).toBe('before and ours\nbefore and theirs');
  expect(text(second)).toBe('second row');
  const others = (all: Report): readonly string[] =>
    rowsOf(all)
      .filter(({ id }) => id !== first && id !== second)
      .map((row) => JSON.stringify(row));
  expect(others(merged)).toEqual(others(old));
  expect(JSON.stringify(merged.sections[0])).toBe(JSON.stringify(old.sections[0]));

  // One step of undo takes all of it back.
  await page.keyboard.press('Control+z');
  await report.save();
  expect((await readReport(file)).sections).toEqual(old.sections);
});

test('a whole report, and a part of another, are refused in words, and nothing changes', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank(FORM);
  const { page } = program;
  const before = (await readReport(file)).sections;
  await willChoose(program, file);
  await runFromPalette(page, partTexts.merge);
  await expect(report.said).toContainText('不是部分報告');
  await report.save();
  expect((await readReport(file)).sections).toEqual(before);
});
