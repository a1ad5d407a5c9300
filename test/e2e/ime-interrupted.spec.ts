import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appTexts } from '../../shared/texts/app.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { findTexts } from '../../shared/texts/find.ts';
import { statusBarTexts } from '../../shared/texts/status-bar.ts';
import { FindBar } from './pages/find-bar.ts';
import type { ReportPage } from './pages/report-page.ts';
import { blankReport } from './support/reports.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { type Desk, expect, test } from './support/test.ts';
import { type Place, writingPlaces } from './support/writing-places.ts';

// For tests that share one program, each with a place of its own.
const PLACES = writingPlaces('tainan-110-results');
const LAST = PLACES.at(-1) as Place;
const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

/** Something that comes between while `ㄋㄧ` is composed behind `ab`. */
interface Interruption {
  readonly name: string;
  readonly act: (desk: Desk) => Promise<void>;
}

const menuItem =
  (id: string) =>
  async ({ program }: Desk): Promise<void> => {
    await program.app.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
      id,
    );
    // The word from the menu arrives in the page with the next messages.
    await program.page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  };
const press =
  (key: string) =>
  ({ program }: Desk): Promise<void> =>
    program.page.keyboard.press(key);

/** What leaves the composition as it is: it goes on afterwards. */
const PASSING: readonly Interruption[] = [
  { name: 'Ctrl+S', act: press('Control+s') },
  { name: 'Ctrl+Z that reaches the page', act: press('Control+z') },
  { name: 'Ctrl+Y that reaches the page', act: press('Control+y') },
  { name: 'Ctrl+B', act: press('Control+b') },
  { name: 'Ctrl+F', act: press('Control+f') },
  { name: 'F1', act: press('F1') },
  { name: 'F6', act: press('F6') },
  { name: 'F8', act: press('F8') },
  { name: 'Alt+PageDown', act: press('Alt+PageDown') },
  { name: 'undo from the menu', act: menuItem('edit.undo') },
  { name: 'redo from the menu', act: menuItem('edit.redo') },
  { name: 'save from the menu', act: menuItem('file.save') },
  { name: 'bold from the menu', act: menuItem('format.bold') },
  { name: 'a level from the menu', act: menuItem('list.deeper') },
  { name: 'the larger view from the menu', act: menuItem('view.zoom-in') },
  {
    name: 'the mouse wheel',
    act: ({ report }) => report.scrollBy(300),
  },
  {
    name: 'a window of another size',
    act: async ({ program }) => {
      const width = (await program.page.evaluate(() => innerWidth)) - 60;
      await program.app.evaluate(
        ({ BrowserWindow }, wanted) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 700),
        width,
      );
      await expect.poll(() => program.page.evaluate(() => innerWidth)).toBe(width);
    },
  },
];

test.describe('what is composed goes on after', () => {
  for (const [index, { name, act }] of PASSING.entries()) {
    test(name, async ({ shared }) => {
      const { program, report, ime, file } = shared;
      const place = PLACES[index] as Place;
      await place.on(report).click();
      await program.page.keyboard.type('ab');
      await ime.compose('ㄋ');
      await ime.compose('ㄋㄧ');
      await act(shared);
      await report.live.expectBlocks(['abㄋㄧ']);
      await place.on(report).expectLive();
      expect((await SavedReport.read(file)).raw).not.toMatch(/[ㄅ-ㄩ\u200B\uFEFF]/u);
      await ime.compose('你');
      await ime.commit('你', 'Enter');
      await ime.rest();
      await program.page.keyboard.type('c');
      await expectSaved(file, place.formId, 'ab你c');
      expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
      // The phrase is a step of its own, and undo still knows the way back.
      for (let i = 0; i < 3; i += 1) await program.page.keyboard.press('Control+z');
      await expectSaved(file, place.formId, '');
    });
  }
});

/** What takes the focus away: what was composed stays, once, as in a text area. */
const LEAVING: readonly Interruption[] = [
  { name: 'a click into another cell', act: ({ report }) => LAST.on(report).click() },
  {
    name: 'a click on the outline',
    act: ({ report }) => report.outline.box.getByRole('row').first().click(),
  },
  {
    name: 'a click into a note',
    act: ({ report }) => report.inspector.box.getByRole('textbox').first().click(),
  },
  {
    name: 'a state of the row',
    act: ({ report }) => report.inspector.state('待核').check({ force: true }),
  },
  {
    name: 'the button of the agency, and Escape',
    act: async ({ program }) => {
      await program.page.getByRole('button', { name: /測試分局/u }).click();
      await expect(program.page.getByLabel('機關名稱')).toBeVisible();
      await program.page.keyboard.press('Escape');
    },
  },
  {
    name: 'the pane of the outline put away',
    act: ({ program }) => program.page.getByRole('button', { name: appTexts.hideOutline }).click(),
  },
  {
    name: 'an export with the button',
    act: async ({ report }) => {
      expect(await report.export()).not.toBe('');
    },
  },
  {
    name: 'the menu of the cell by the right button, and Escape',
    act: async ({ program, report }) => {
      await report.live.box.click({ button: 'right', position: { x: 8, y: 12 } });
      await program.page.keyboard.press('Escape');
    },
  },
  {
    name: 'a program that loses the input focus and gets it back',
    act: async ({ program }) => {
      await program.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.blur();
        window?.focus();
      });
    },
  },
  {
    name: 'the focus taken by nothing',
    act: async ({ program }) => {
      await program.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    },
  },
];

test.describe('what is composed is kept, once, after', () => {
  for (const [index, { name, act }] of LEAVING.entries()) {
    test(name, async ({ shared }) => {
      const { program, report, ime, file } = shared;
      const place = PLACES[PASSING.length + index] as Place;
      await place.on(report).click();
      await program.page.keyboard.type('ab');
      await ime.compose('ㄋ');
      await ime.compose('ㄋㄧ');
      await act(shared);
      await expectSaved(file, place.formId, 'abㄋㄧ');
      await place.on(report).click();
      await program.page.keyboard.press('Control+End');
      await ime.phrase('ㄏ', '好');
      await expectSaved(file, place.formId, 'abㄋㄧ好');
      expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
    });
  }
});

test('a late Enter, Tab or Escape of the key that committed does nothing more', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  for (const key of ['Enter', 'Tab', 'Escape', 'Space']) {
    await ime.compose('ㄋㄧ');
    await ime.compose('你');
    // At once, in one go: the composition ends, and the key arrives after it without code 229.
    await Promise.all([ime.insert('你'), keyboard.press(key)]);
    await ime.rest();
    await report.cell(SECTION, FIRST).expectLive();
  }
  await expectSaved(file, 'd1-r01', '你你你你');
});

test('undo right after a phrase takes the phrase, redo brings it back, and typing goes on', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('ab');
  await ime.compose('ㄋㄧ');
  await ime.commit('你');
  await keyboard.press('Control+z');
  await report.live.expectBlocks(['ab']);
  await keyboard.press('Control+y');
  await report.live.expectBlocks(['ab你']);
  await ime.compose('ㄏㄠ');
  await ime.cancel();
  await ime.rest();
  await keyboard.press('Control+z');
  await report.live.expectBlocks(['ab']);
  await ime.phrase('ㄏ', '好');
  await expectSaved(file, 'd1-r01', 'ab好');
});

test('a phrase right after a paste, a change of level and a number that was typed', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await program.copy('貼上');
  await keyboard.press('Control+v');
  await ime.phrase('ㄋ', '你');
  await keyboard.press('Enter');
  await keyboard.type('1.');
  await ime.phrase('ㄏ', '好');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await ime.phrase('ㄊ', '台灣');
  await keyboard.press('Shift+Tab');
  await ime.phrase('ㄋ', '你');
  await report.live.expectBlocks(['貼上你', '1.好', '2.台灣你']);
  await expectSaved(file, 'd1-r01', '貼上你\n好\n台灣你');
});

/** A key goes by the menu of the window: a person sees the sign in the toolbar before going on. */
async function expectBold(report: ReportPage, isOn: boolean): Promise<void> {
  const bold = report.tool(commandTexts.bold);
  await expect(bold).toHaveAttribute('aria-pressed', String(isOn));
}

test('bold switched on before a phrase, and off before the next', async ({ openBlank }) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.press('Control+b');
  await expectBold(report, true);
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await keyboard.press('Control+b');
  await expectBold(report, false);
  await ime.phrase('ㄏ', 'ㄏㄠ', '好');
  await expectSaved(file, 'd1-r01', '你好');
  expect((await SavedReport.read(file)).blocks('d1-r01')).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '你', marks: ['bold'] },
        { type: 'text', text: '好' },
      ],
    },
  ]);
});

test('a phrase that is handed over as if it were typed keeps the marks it was composed with', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.press('Control+b');
  await expectBold(report, true);
  await ime.phrase('ㄋ', '你');
  await keyboard.press('Control+b');
  await expectBold(report, false);
  await ime.compose('ㄏ');
  await ime.compose('好');
  // As IBus does: the composition is emptied, then the text comes by itself.
  await ime.compose('');
  await ime.insert('好');
  await expectSaved(file, 'd1-r01', '你好');
  expect((await SavedReport.read(file)).blocks('d1-r01')).toMatchObject([
    { children: [{ text: '你', marks: ['bold'] }, { text: '好' }] },
  ]);
});

test('a finished row is no longer finished after a phrase in it', async ({ openBlank }) => {
  const { program, report, ime, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('ab');
  await report.inspector.state('完成').check({ force: true });
  await expect.poll(async () => (await SavedReport.read(file)).row('d1-r01').state).toBe('done');
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.press('Control+End');
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await expectSaved(file, 'd1-r01', 'ab你');
  expect((await SavedReport.read(file)).row('d1-r01').state).not.toBe('done');
  await ime.phrase('ㄏ', '好');
  await expectSaved(file, 'd1-r01', 'ab你好');
});

test('a file that somebody else changed is told of while a phrase is composed, which goes on', async ({
  openBlank,
  folders,
}) => {
  const { program, report, ime, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await writeFile(file, JSON.stringify({ ...blankReport('bsmi-108-results'), agency: '別人' }));
  await program.page.keyboard.type('mine');
  // The save is under way when the composition begins.
  await Promise.all([program.page.keyboard.press('Control+s'), ime.compose('ㄋㄧ')]);
  const notice = program.page.getByRole('alert').filter({ hasText: '已被其他人或其他程式更動' });
  await expect(notice).toBeVisible();
  await ime.compose('你');
  await report.cell(SECTION, FIRST).expectLive();
  await ime.commit('你');
  const beside = (await readdir(folders.reports)).find((name) => name.includes('衝突')) ?? '';
  await expectSaved(join(folders.reports, beside), 'd1-r01', 'mine你');
});

test('a save that fails is told of while a phrase is composed, which goes on', async ({
  openBlank,
  folders,
}) => {
  const { program, report, ime, file } = await openBlank();
  await rename(folders.reports, `${folders.reports}-away`);
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('mine');
  await Promise.all([program.page.keyboard.press('Control+s'), ime.compose('ㄋㄧ')]);
  await expect(report.saveFailure).toContainText(statusBarTexts.failedHint);
  await report.cell(SECTION, FIRST).expectLive();
  await ime.compose('你');
  await ime.commit('你');
  await rename(`${folders.reports}-away`, folders.reports);
  await program.page.keyboard.press('Control+s');
  await expectSaved(file, 'd1-r01', 'mine你');
});

test('hits on the very text are marked while a phrase is composed among them', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await ime.phrase('台灣台灣');
  await keyboard.press('Control+f');
  const find = new FindBar(program.page);
  await find.needle.fill('台灣');
  await find.expectCount(1, 2);
  await report.cell(SECTION, FIRST).click();
  await keyboard.press('Control+Home');
  await keyboard.press('ArrowRight');
  await ime.compose('ㄋㄧ');
  await ime.compose('你');
  await report.live.expectBlocks(['台你灣台灣']);
  await ime.commit('你');
  await find.expectCount(1, 1);
  await expectSaved(file, 'd1-r01', '台你灣台灣');
  await ime.rest();
  await keyboard.press('Backspace');
  await find.expectCount(1, 2);
});

test('searching waits for the phrase, and Enter that commits it goes nowhere', async ({
  openBlank,
}) => {
  const { program, report, ime } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await ime.phrase('台灣台灣');
  await keyboard.press('Control+h');
  const find = new FindBar(program.page);
  await expect(find.needle).toBeFocused();
  await ime.compose('ㄊ');
  await ime.compose('ㄊㄞ');
  await expect(find.box.getByRole('status')).toHaveText('');
  await ime.compose('台');
  await ime.commit('台', 'Enter');
  await find.expectCount(1, 2);
  await find.replacement.click();
  await ime.compose('ㄊ');
  await ime.compose('臺');
  await ime.commit('臺', 'Enter');
  await expect(find.replacement).toHaveValue('臺');
  await report.cell(SECTION, FIRST).expectBlocks(['台灣台灣']);
  await find.button(findTexts.replaceOne).click();
  await report.cell(SECTION, FIRST).expectBlocks(['臺灣台灣']);
});

test('Enter that commits a phrase in the list of commands runs none', async ({ openBlank }) => {
  const { program, report, ime } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.press('F1');
  const field = program.page.getByRole('dialog').getByRole('combobox');
  await expect(field).toBeFocused();
  await ime.compose('ㄘ');
  await ime.compose('粗');
  await ime.key('ArrowDown');
  await ime.commit('粗', 'Enter');
  await expect(program.page.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await ime.rest();
  await program.page.keyboard.press('Enter');
  await expect(field).toBeHidden();
  await expect(report.tool(commandTexts.bold)).toHaveAttribute('aria-pressed', 'true');
});
