import type { Keyboard } from '@playwright/test';
import { commandTexts } from '../../shared/texts/commands.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

async function typeLines(keyboard: Keyboard, ...lines: readonly string[]): Promise<void> {
  for (const [i, line] of lines.entries()) {
    if (i > 0) await keyboard.press('Enter');
    await keyboard.type(line);
  }
}

test('a list is numbered as a whole: decimal, as deep as it was, and back', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('1.one');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('deep');
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  await keyboard.type('two');
  await report.live.expectBlocks(['1.one', '(1)deep', '2.two']);
  await report.tool(commandTexts.decimalLevel).click();
  await report.live.expectBlocks(['(1)one', '(1.1)deep', '(2)two']);
  // The first decimal item has nothing to be below.
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await keyboard.press('Tab');
  await report.live.expectBlocks(['(1)one', '(1.1)deep', '(2)two']);
  await report.tool(commandTexts.decimalLevel).click();
  await report.live.expectBlocks(['1.one', '(1)deep', '2.two']);
  await expectSaved(file, 'd1-r01', 'one\ndeep\ntwo');
});

test('levels and places change together with all that is below a selected item', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('1.a');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('a1');
  await keyboard.press('Enter');
  await keyboard.type('a2');
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  await keyboard.type('b');
  await report.live.expectBlocks(['1.a', '(1)a1', '(2)a2', '2.b']);
  // From a to a1.
  await keyboard.press('Control+Home');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Tab');
  await report.live.expectBlocks(['(1)a', 'A.a1', 'B.a2', '1.b']);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Alt+Shift+ArrowDown');
  await report.live.expectBlocks(['1.b', '2.a', '(1)a1', '(2)a2']);
  await expectSaved(file, 'd1-r01', 'b\na\na1\na2');
});

test('numbers that are pasted below a list stay what they were', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await typeLines(keyboard, '1.one', 'two', '');
  await keyboard.press('Enter');
  await program.copy('1.丙\n2.丁');
  await keyboard.press('Control+v');
  await report.live.expectBlocks(['1.one', '2.two', '1.丙', '2.丁']);
  await expectSaved(file, 'd1-r01', 'one\ntwo\n丙\n丁');
});

test('numbers in a line are taken apart from the menu, which offers it only there', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  const cell = report.cell(SECTION, FIRST);
  const entry = program.page.getByRole('menuitem', { name: commandTexts.splitInline });
  await cell.click();
  await keyboard.insertText('沒有');
  await expectSaved(file, 'd1-r01', '沒有');
  await keyboard.press('Shift+F10');
  await expect(entry).toHaveAttribute('aria-disabled', 'true');
  await keyboard.press('Escape');
  await keyboard.press('End');
  await keyboard.insertText('：(1)甲A.子B.丑(2)乙');
  await expectSaved(file, 'd1-r01', '沒有：(1)甲A.子B.丑(2)乙');
  await keyboard.press('Shift+F10');
  await entry.click();
  await report.live.expectBlocks(['沒有：', '(1)甲', 'A.子', 'B.丑', '(2)乙']);
});

test('a number typed in front of a line that is there makes it an item', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('one');
  await keyboard.press('Home');
  await keyboard.type('(1)');
  await report.live.expectBlocks(['(1)one']);
  await expectSaved(file, 'd1-r01', 'one');
  await keyboard.press('Control+z');
  await report.live.expectBlocks(['(1)one']);
  await expectSaved(file, 'd1-r01', '(1)one');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.type('two');
  await keyboard.press('Home');
  await keyboard.type('1.');
  await keyboard.press('End');
  await report.live.expectBlocks(['(1)one', '1.two']);
  await expectSaved(file, 'd1-r01', '(1)one\ntwo');
});

test('a list goes on behind a line that Enter on an empty item puts into it, and one undo joins it again', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await typeLines(keyboard, '1.one', 'two', 'three');
  await keyboard.press('Control+Home');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await report.live.expectBlocks(['1.one', '', '2.two', '3.three']);
  await keyboard.press('Control+z');
  await report.live.expectBlocks(['1.one', '2.', '3.two', '4.three']);
  await keyboard.press('Enter');
  await keyboard.type('why');
  await report.live.expectBlocks(['1.one', 'why', '2.two', '3.three']);
  await expectSaved(file, 'd1-r01', 'one\nwhy\ntwo\nthree');
});

test('a list goes on behind an item that loses its number, and is whole when that gets it back', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await typeLines(keyboard, '1.one', 'why', 'two', 'three');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await report.tool(commandTexts.plainParagraph).click();
  await report.live.expectBlocks(['1.one', 'why', '2.two', '3.three']);
  await keyboard.press('Control+z');
  await report.live.expectBlocks(['1.one', '2.why', '3.two', '4.three']);
  await keyboard.press('Home');
  await keyboard.press('Backspace');
  await report.live.expectBlocks(['1.one', 'why', '2.two', '3.three']);
  await keyboard.press('Backspace');
  await report.live.expectBlocks(['1.onewhy', '2.two', '3.three']);
  await expectSaved(file, 'd1-r01', 'onewhy\ntwo\nthree');
  const starts = (await SavedReport.read(file)).blocks('d1-r01').map(({ start }) => start);
  expect(starts).toEqual([undefined, undefined, undefined]);
});
