import type { Page } from '@playwright/test';
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
