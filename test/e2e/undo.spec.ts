import { CommentsPane } from './pages/comments-pane.ts';
import { expectSaved } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

test('a cell that was left and entered again gives back one phrase at a time', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  for (const text of ['one ', 'two ', 'three']) {
    await report.cell(SECTION, FIRST).click();
    await keyboard.press('Control+End');
    await keyboard.type(text);
    await report.cell(SECTION, SECOND).click();
  }
  await expectSaved(file, 'd1-r01', 'one two three');
  await keyboard.press('Control+z');
  await expectSaved(file, 'd1-r01', 'one two ');
  await keyboard.press('Control+z');
  await expectSaved(file, 'd1-r01', 'one ');
  await keyboard.press('Control+z');
  await expectSaved(file, 'd1-r01', '');
});

test('undo right behind the first letter of a report takes it back', async ({ openBlank }) => {
  const { program, report } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('ab');
  await keyboard.press('Control+z');
  await report.live.expectBlocks(['']);
  await keyboard.press('Control+y');
  await report.live.expectBlocks(['ab']);
});

test('undo of a phrase puts the caret before it, however long a candidate was looked for', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { page } = program;
  await report.cell(SECTION, FIRST).click();
  await page.keyboard.type('ab');
  await expectSaved(file, 'd1-r01', 'ab');
  await ime.compose('ㄋ');
  // Longer than the pause that ends a phrase of plain typing.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1700)));
  await ime.compose('ㄋㄧ');
  await ime.commit('你好');
  await expectSaved(file, 'd1-r01', 'ab你好');
  await page.keyboard.press('Control+z');
  await report.live.expectBlocks(['ab']);
  await expect.poll(() => report.live.caret()).toBe(2);
  await page.keyboard.press('Control+y');
  await report.live.expectBlocks(['ab你好']);
  await expect.poll(() => report.live.caret()).toBe(4);
});

test('Ctrl+Z in a comment takes back the comment, in a note the note, and never what stands in a cell', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('in the cell');
  await expectSaved(file, 'd1-r01', 'in the cell');
  await keyboard.press('Control+Shift+M');
  const pane = new CommentsPane(report);
  await expect(pane.draft).toBeFocused();
  await keyboard.type('abc');
  await keyboard.press('Control+z');
  await expect(pane.draft).not.toHaveValue('abc');
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(pane.draft).toHaveValue('');
  await report.live.expectBlocks(['in the cell']);
  await keyboard.press('Escape');

  await report.inspector.box.getByRole('tab').first().click();
  const note = report.inspector.box.getByRole('textbox').first();
  await note.click();
  await keyboard.type('noted');
  await keyboard.press('Control+z');
  await expect(note).toHaveValue('');
  await expect(note).toBeFocused();
  await report.live.expectBlocks(['in the cell']);
});
