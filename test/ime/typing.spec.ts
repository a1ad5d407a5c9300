import type { Page } from '@playwright/test';
import { blockTexts } from '../../shared/texts/blocks.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { FindBar } from '../e2e/pages/find-bar.ts';
import { expectSaved, SavedReport } from '../e2e/support/saved-report.ts';
import type { Desk } from '../e2e/support/test.ts';
import { expect, test } from '../e2e/support/test.ts';
import { pressKeys, switchOnChewing, typeKeys } from './real-keys.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

/** ㄊㄞˊ ㄨㄢ */
const TAIWAN = 'w96j0 ';
/** ㄋㄧˇ ㄏㄠˇ */
const HELLO = 'su3cl3';

test.describe('with the real Zhuyin engine Chewing,', () => {
  test('a phrase arrives as one composition, is saved, and is one step of undo', async ({
    openBlank,
  }) => {
    const { program, report, file } = await begin(await openBlank());
    const events = await watchComposition(program.page);
    await typeKeys(TAIWAN);
    await report.live.expectBlocks(['台灣']);
    expect((await SavedReport.read(file)).text('d1-r01')).toBe('');
    await pressKeys('Return');
    await expectSaved(file, 'd1-r01', '台灣');
    expect((await events()).filter((type) => type !== 'compositionupdate')).toEqual([
      'compositionstart',
      'compositionend',
    ]);
    await pressKeys('ctrl+z');
    await report.live.expectBlocks(['']);
    await pressKeys('ctrl+y');
    await report.live.expectBlocks(['台灣']);
    expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
  });

  test('Enter commits without a paragraph, and the next Enter makes one', async ({ openBlank }) => {
    const { report, file } = await begin(await openBlank());
    await typeKeys(HELLO);
    await pressKeys('Return');
    await report.live.expectBlocks(['你好']);
    await pressKeys('Return');
    await typeKeys(TAIWAN);
    await pressKeys('Return');
    await expectSaved(file, 'd1-r01', '你好\n台灣');
  });

  test('a candidate is chosen from the list with Down and a digit', async ({ openBlank }) => {
    const { report, file } = await begin(await openBlank());
    await typeKeys(HELLO);
    await report.live.expectBlocks(['你好']);
    await pressKeys('Down', '2', 'Return');
    await expect.poll(async () => (await report.live.blocks()).join()).toMatch(/^..$/u);
    const chosen = (await report.live.blocks()).join();
    expect(chosen).not.toBe('你好');
    await expectSaved(file, 'd1-r01', chosen);
  });

  test('Escape and Backspace correct what is composed and touch nothing else', async ({
    openBlank,
  }) => {
    const { report, file } = await begin(await openBlank());
    await typeKeys(TAIWAN);
    await pressKeys('Return');
    await report.live.expectBlocks(['台灣']);
    await typeKeys('su');
    await pressKeys('BackSpace', 'BackSpace');
    await typeKeys(HELLO);
    await pressKeys('Return');
    await expectSaved(file, 'd1-r01', '台灣你好');
  });

  test('a click into another cell in the middle keeps what is composed', async ({ openBlank }) => {
    const { report, file } = await begin(await openBlank());
    await typeKeys(TAIWAN);
    await report.live.expectBlocks(['台灣']);
    await report.cell(SECTION, SECOND).click();
    await expectSaved(file, 'd1-r01', '台灣');
    await typeKeys(HELLO);
    await pressKeys('Return');
    await expectSaved(file, 'd1-r02', '你好');
    expect((await SavedReport.read(file)).text('d1-r01')).toBe('台灣');
  });

  test('phrases between Latin text land where the caret is', async ({ openBlank }) => {
    const { report, program, file } = await begin(await openBlank());
    await program.page.keyboard.insertText('申辦 39,068 件');
    await report.live.expectBlocks(['申辦 39,068 件']);
    await pressKeys('Home', 'Right', 'Right');
    await typeKeys(TAIWAN);
    await pressKeys('Return');
    await expectSaved(file, 'd1-r01', '申辦台灣 39,068 件');
  });

  test('after bold text, over a selection, and at the beginning of an item', async ({
    openBlank,
  }) => {
    const { report, program, file } = await begin(await openBlank());
    const { keyboard } = program.page;
    const bold = report.tool(commandTexts.bold);
    // The key goes round through the menu: what is composed before it is back is not bold.
    await pressKeys('ctrl+b');
    await expect(bold).toHaveAttribute('aria-pressed', 'true');
    await typeKeys(TAIWAN);
    await pressKeys('Return');
    await expectSaved(file, 'd1-r01', '台灣');
    await pressKeys('ctrl+b');
    await expect(bold).toHaveAttribute('aria-pressed', 'false');
    await typeKeys(HELLO);
    await pressKeys('Return');
    await expectSaved(file, 'd1-r01', '台灣你好');
    expect((await SavedReport.read(file)).blocks('d1-r01')).toMatchObject([
      {
        children: [{ text: '台灣', marks: ['bold'] }, { text: '你好' }],
      },
    ]);
    // The bold word with the character behind it, replaced by a phrase.
    await pressKeys('Home', 'shift+Right', 'shift+Right', 'shift+Right');
    await typeKeys(HELLO);
    await pressKeys('Return');
    await expectSaved(file, 'd1-r01', '你好好');
    await pressKeys('ctrl+a');
    await keyboard.press('Delete');
    await report.tool(commandTexts.level('1.')).click();
    await typeKeys(TAIWAN);
    await pressKeys('Return', 'Return', 'Tab');
    await typeKeys(HELLO);
    await pressKeys('Return');
    await report.live.expectBlocks(['1.台灣', '(1)你好']);
    await expectSaved(file, 'd1-r01', '台灣\n你好');
  });

  test('in the cells of a small table', async ({ openBlank }) => {
    const { report, file } = await begin(await openBlank());
    await report.tool(blockTexts.insertTable).click();
    await expect(
      report.page.getByRole('form', { name: blockTexts.chooser }).getByLabel(blockTexts.rows),
    ).toBeVisible();
    await pressKeys('Return');
    await expect(report.live.box).toBeFocused();
    await switchOnChewing();
    await typeKeys(TAIWAN);
    await pressKeys('Return', 'Tab');
    await typeKeys(HELLO);
    await pressKeys('Return');
    await expect(report.live.box.locator('th').nth(0)).toHaveText('台灣');
    await expect(report.live.box.locator('th').nth(1)).toHaveText('你好');
    await expect.poll(async () => (await SavedReport.read(file)).raw).toContain('你好');
    expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
  });

  test('in the field of finding, and in a note', async ({ openBlank }) => {
    const { report, program, file } = await begin(await openBlank());
    await typeKeys(TAIWAN);
    await pressKeys('Return');
    await expectSaved(file, 'd1-r01', '台灣');
    await program.page.keyboard.press('Control+f');
    const find = new FindBar(program.page);
    await expect(find.needle).toBeFocused();
    await switchOnChewing();
    await typeKeys(TAIWAN);
    await expect(find.box.getByRole('status')).toHaveText('');
    await pressKeys('Return');
    await find.expectCount(1, 1);
    await program.page.keyboard.press('Escape');
    const note = report.inspector.box.getByRole('textbox').first();
    await note.click();
    await switchOnChewing();
    await typeKeys(HELLO);
    await pressKeys('Return');
    await expect(note).toHaveValue('你好');
    await expect
      .poll(async () => Object.values((await SavedReport.read(file)).row('d1-r01').assessments))
      .toMatchObject([{ note: '你好' }]);
  });
});

/** Puts the caret into the first cell, with the engine switched on. */
async function begin(desk: Desk): Promise<Desk> {
  await desk.report.cell(SECTION, FIRST).click();
  await switchOnChewing();
  return desk;
}

/** Notes composition events from now on; answers with what came. */
async function watchComposition(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const types: string[] = [];
    for (const type of ['compositionstart', 'compositionupdate', 'compositionend']) {
      window.addEventListener(type, () => types.push(type), true);
    }
    return types;
  });
  return () => seen.evaluate((types) => types);
}
