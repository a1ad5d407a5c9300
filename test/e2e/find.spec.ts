import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { findTexts as texts } from '../../shared/texts/find.ts';
import { FindBar } from './pages/find-bar.ts';
import { ReportPage } from './pages/report-page.ts';
import type { Folders } from './support/folders.ts';
import { InputMethod } from './support/ime.ts';
import type { Program, Start } from './support/program.ts';
import { blankReport } from './support/reports.ts';
import { expectSaved } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';
import { addressOf, type Place, writingPlaces } from './support/writing-places.ts';

const FORM = 'bsmi-108-results';
const PLACES = writingPlaces(FORM);
const FIRST = PLACES[0] as Place;
const SECOND = PLACES[1] as Place;
const LAST = PLACES.at(-1) as Place;

interface FindDesk {
  readonly program: Program;
  readonly report: ReportPage;
  readonly find: FindBar;
  readonly file: string;
}

/** Opens a report in which some places hold text; a line each paragraph. */
async function open(
  folders: Folders,
  start: (how?: Start) => Promise<Program>,
  written: ReadonlyMap<Place, string>,
): Promise<FindDesk> {
  const blank = blankReport(FORM);
  const report = [...written].reduce((result, [place, text]) => {
    const address = addressOf(blank, place);
    const blocks = text.split('\n').map((line) => paragraph([textRun(line)]));
    return setRichText(result, address, blocks);
  }, blank);
  const file = join(folders.reports, '115_測試分局.json');
  await writeFile(file, JSON.stringify(report));
  const program = await start({ file });
  const page = await ReportPage.shown(program.page);
  return { program, report: page, find: new FindBar(program.page), file };
}

const LONG = `${'本年度受理申請案件，均於期限內辦結。\n'.repeat(80)}另設臺北服務櫃檯`;

test('finds text at the end of a long cell far below, brings it into sight and selects it', async ({
  folders,
  start,
}) => {
  const { program, report, find } = await open(folders, start, new Map([[LAST, LONG]]));
  await program.page.keyboard.press('Control+f');
  await expect(find.needle).toBeFocused();
  await find.needle.fill('台北');
  await find.expectCount(1, 1);
  await find.needle.press('Enter');
  await expect.poll(() => find.marks()).toEqual({ all: 0, current: 1, inSight: true });
  // Stepping leaves the hands where they are; closing gives the cell the focus with the hit selected.
  await expect(find.needle).toBeFocused();
  await find.needle.press('Escape');
  await expect(find.box).toBeHidden();
  await LAST.on(report).expectLive();
  expect(await LAST.on(report).selection()).toBe('臺北');
});

test('steps through hits in several cells, around the end, also by F3 from a cell', async ({
  folders,
  start,
}) => {
  const written = new Map([
    [FIRST, '甲件乙件'],
    [LAST, '丙件'],
  ]);
  const { program, report, find } = await open(folders, start, written);
  await program.page.keyboard.press('Control+f');
  await find.needle.fill('件');
  for (const [key, index] of [
    ['Home', 3],
    ['Enter', 1],
    ['Enter', 2],
    ['F3', 3],
    ['Enter', 1],
    ['Shift+Enter', 3],
    ['Shift+F3', 2],
  ] as const) {
    await find.needle.press(key);
    await find.expectCount(index, 3);
  }
  await FIRST.on(report).click();
  await program.page.keyboard.press('F3');
  await find.expectCount(1, 3);
  expect(await FIRST.on(report).selection()).toBe('件');
  await program.page.keyboard.press('F3');
  await find.expectCount(2, 3);
  await FIRST.on(report).expectLive();
  expect(await FIRST.on(report).caret()).toBe(3);
});

test('replaces all after a preview, without what was taken out, as one step of undo', async ({
  folders,
  start,
}) => {
  const written = new Map([
    [FIRST, '台北與臺北'],
    [SECOND, '臺北市'],
    [LAST, '赴台北'],
  ]);
  const { program, report, find, file } = await open(folders, start, written);
  await program.page.keyboard.press('Control+h');
  await find.needle.fill('台北');
  await find.replacement.fill('高雄');
  await find.button(texts.replaceAll).click();
  await expect(find.lines).toHaveCount(4);
  await expect(find.lines.nth(2)).toContainText('臺北高雄市');
  await find.lines.nth(2).getByRole('checkbox').uncheck();
  await find.button(texts.replaceChosen(3)).click();
  await expect(report.said).toHaveText(texts.replacedAll(3, 2));
  await expect(find.lines).toHaveCount(0);
  await expect(find.needle).toBeFocused();
  await expectSaved(file, FIRST.formId, '高雄與高雄');
  await expectSaved(file, SECOND.formId, '臺北市');
  await expectSaved(file, LAST.formId, '赴高雄');
  await find.expectCount(1, 1);

  await program.page.keyboard.press('Control+z');
  await expectSaved(file, FIRST.formId, '台北與臺北');
  await expectSaved(file, SECOND.formId, '臺北市');
  await expectSaved(file, LAST.formId, '赴台北');
  await expect(report.undoTool).toHaveAttribute('aria-disabled', 'true');
});

test('replaced words are on the paper at once in sight, and soon after everywhere else', async ({
  folders,
  start,
}) => {
  const written = new Map(PLACES.map((place) => [place, '受理三件，辦結三件。'] as const));
  const { program, report, find } = await open(folders, start, written);
  const { page } = program;
  /** How often each of the two words stands on the paper. */
  const onPaper = async (): Promise<readonly number[]> => {
    const all = await page.locator('.paper-sheet [data-address]').allTextContents();
    return ['件', '案'].map((word) => all.join('').split(word).length - 1);
  };
  const count = 2 * PLACES.length;
  await page.keyboard.press('Control+h');
  await find.needle.fill('件');
  await find.replacement.fill('案');
  await find.button(texts.replaceAll).click();
  await find.button(texts.replaceChosen(count)).click();
  await expect(report.said).toHaveText(texts.replacedAll(count, PLACES.length));
  const inSight = page.locator(`.paper-sheet [data-address]`).first();
  expect(await inSight.textContent()).toBe('受理三案，辦結三案。');
  await expect.poll(onPaper).toEqual([0, count]);
  await page.keyboard.press('Control+z');
  await expect.poll(onPaper).toEqual([count, 0]);
});

test('replaces one after the other, and the caret stays with them', async ({ folders, start }) => {
  const written = new Map([[FIRST, '甲件乙件']]);
  const { program, report, find, file } = await open(folders, start, written);
  await FIRST.on(report).click();
  await program.page.keyboard.press('Control+h');
  await find.needle.fill('件');
  await find.expectCount(1, 2);
  await find.replacement.fill('案件');
  await find.replacement.press('Enter');
  await expectSaved(file, FIRST.formId, '甲案件乙件');
  await find.expectCount(2, 2);
  await expect(find.replacement).toBeFocused();
  await find.replacement.press('Enter');
  await expectSaved(file, FIRST.formId, '甲案件乙案件');
  await find.replacement.press('Escape');
  await FIRST.on(report).expectBlocks(['甲案件乙案件']);
});

test('takes the selected words as the needle, and counts what is typed while it is open', async ({
  folders,
  start,
}) => {
  const { program, report, find } = await open(folders, start, new Map([[FIRST, '件甲']]));
  await FIRST.on(report).click();
  await program.page.keyboard.press('Home');
  await program.page.keyboard.press('Shift+ArrowRight');
  await program.page.keyboard.press('Control+f');
  await expect(find.needle).toHaveValue('件');
  await find.expectCount(1, 1);
  await FIRST.on(report).click();
  await program.page.keyboard.press('End');
  await program.page.keyboard.insertText('與件');
  await find.expectCount(1, 2);
  await expect.poll(() => find.marks()).toEqual({ all: 1, current: 1, inSight: true });
  await FIRST.on(report).expectBlocks(['件甲與件']);
});

test('leaves the keys of an input method alone while it composes the needle', async ({
  folders,
  start,
}) => {
  const { program, find } = await open(folders, start, new Map([[FIRST, '你好，你好']]));
  const ime = new InputMethod(program.page, await program.devtools());
  await program.page.keyboard.press('Control+f');
  await expect(find.needle).toBeFocused();
  for (const shown of ['ㄋ', 'ㄋㄧ', '你']) await ime.compose(shown);
  await ime.key('Enter');
  await expect(find.needle).toHaveValue('你');
  await expect(find.box.getByRole('status')).toHaveText('');
  await ime.commit('你好');
  await expect(find.needle).toHaveValue('你好');
  await find.expectCount(1, 2);
});

test('finds and replaces by a pattern with its groups, as one step of undo', async ({
  folders,
  start,
}) => {
  const written = new Map([
    [FIRST, '收１２件，辦結 7 件'],
    [LAST, '共1,234件'],
  ]);
  const { program, report, find, file } = await open(folders, start, written);
  await FIRST.on(report).click();
  await program.page.keyboard.press('Home');
  await program.page.keyboard.press('Control+h');
  await find.option(texts.pattern).check();
  await find.needle.fill('([\\d,]+) ?件');
  await find.expectCount(1, 3);
  await find.replacement.fill('計 $1 案');
  await find.button(texts.replaceAll).click();
  await expect(find.lines.nth(0)).toContainText('１２件計 １２ 案');
  await find.button(texts.replaceChosen(3)).click();
  await expectSaved(file, FIRST.formId, '收計 １２ 案，辦結 計 7 案');
  await expectSaved(file, LAST.formId, '共計 1,234 案');
  await program.page.keyboard.press('Control+z');
  await expectSaved(file, FIRST.formId, '收１２件，辦結 7 件');
  await expectSaved(file, LAST.formId, '共1,234件');
  await expect(report.undoTool).toHaveAttribute('aria-disabled', 'true');
});

test('a wrong pattern is marked and explained, and what is selected is looked for as it stands', async ({
  folders,
  start,
}) => {
  const { program, report, find } = await open(folders, start, new Map([[FIRST, '(一)甲']]));
  await program.page.keyboard.press('Control+f');
  await find.option(texts.pattern).check();
  await find.needle.fill('(一');
  const words = texts.patternFault(1, texts.patternFaults['group-open']());
  await expect(find.needle).toHaveAttribute('aria-invalid', 'true');
  await expect(find.needle).toHaveAccessibleDescription(words);
  await find.needle.press('Escape');
  await FIRST.on(report).click();
  await program.page.keyboard.press('Control+a');
  await program.page.keyboard.press('Control+f');
  await expect(find.needle).toHaveValue('\\(一\\)甲');
  await find.expectCount(1, 1);
  await expect(find.needle).toHaveAttribute('aria-invalid', 'false');
});

test('a pattern that explodes elsewhere freezes nothing', async ({ folders, start }) => {
  const { program, report, find } = await open(
    folders,
    start,
    new Map([[FIRST, `${'a'.repeat(50_000)}!`]]),
  );
  await program.page.keyboard.press('Control+f');
  await find.option(texts.pattern).check();
  const begin = Date.now();
  await find.needle.fill('(a+)+$');
  await expect(find.box.getByRole('status')).toHaveText(texts.none);
  // More than the line allows at once is not begun with; the field stays usable.
  await find.needle.fill('(.?){1000}[乙丙]$');
  await expect(find.needle).toHaveAccessibleDescription(
    texts.patternFault(null, texts.patternFaults['too-slow']()),
  );
  await find.needle.fill('!$');
  await find.expectCount(1, 1);
  expect(Date.now() - begin).toBeLessThan(10_000);
  await find.needle.press('Escape');
  await FIRST.on(report).expectLive();
});

test('a line above a table and a note are found beside the cells, and gone to', async ({
  folders,
  start,
}) => {
  const { program, report, find } = await open(folders, start, new Map());
  const { page } = program;
  const { keyboard } = page;
  const line = report.paper.getByLabel('專案名稱').first();
  await line.fill('智慧檢驗');
  await FIRST.on(report).click();
  const note = report.inspector.box.getByRole('textbox').first();
  await note.fill('請補智慧檢驗的數字');
  await keyboard.press('Control+f');
  await find.needle.fill('智慧');
  const beside = find.box.getByRole('region', { name: texts.besideName });
  await expect(beside.getByRole('button')).toHaveCount(2);
  await beside.getByRole('button', { name: /專案名稱/u }).click();
  await expect(line).toBeFocused();
  await page.getByRole('tab').nth(1).click();
  await beside.getByRole('button', { name: /請補/u }).click();
  await expect(note).toBeFocused();
  await expect
    .poll(() => note.evaluate((field: HTMLTextAreaElement) => field.selectionStart))
    .toBe(2);
});

test('owners and what the form prints are found beside the cells, gone to, and never replaced', async ({
  folders,
  start,
}) => {
  const written = new Map([[FIRST, '由資訊室辦理']]);
  const { program, report, find, file } = await open(folders, start, written);
  const { page } = program;
  const { keyboard } = page;
  const beside = find.box.getByRole('region', { name: texts.besideName });
  const hit = (name: string): Locator =>
    beside.getByRole('button', { name: new RegExp(name, 'u') }).first();
  await keyboard.press('Control+h');
  await find.needle.fill('資訊室');
  await find.expectCount(1, 1);
  await hit(texts.besideOwners).click();
  const owners = page.locator('.owners-cell:focus');
  await expect(owners).toContainText('資訊室');
  await expect(owners).toBeInViewport();
  await keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: '資訊室', exact: true })).toBeChecked();
  await keyboard.press('Escape');

  await find.needle.fill('資訊室');
  await find.replacement.fill('資訊小組');
  await find.button(texts.replaceAll).click();
  await find.button(texts.replaceChosen(1)).click();
  await expectSaved(file, FIRST.formId, '由資訊小組辦理');
  await expect(find.box.getByRole('status')).toContainText(texts.noneInCells);
  await expect(hit(texts.besideOwners)).toBeVisible();

  const last = '服務持續性及擴散性';
  await find.needle.fill(last);
  await hit(texts.besidePrinted).click();
  await expect(report.live.box).toBeFocused();
  await expect(report.live.box).toHaveAccessibleName(new RegExp(`${last}$`, 'u'));
  await expect(page.locator('.grid-fixed', { hasText: last })).toBeInViewport();
});
