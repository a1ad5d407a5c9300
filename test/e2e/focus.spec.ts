import { blockTexts } from '../../shared/texts/blocks.ts';
import { commentTexts as texts } from '../../shared/texts/comments.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { figureTexts } from '../../shared/texts/figures.ts';
import { flowchartTexts } from '../../shared/texts/flowchart.ts';
import { CommentsPane } from './pages/comments-pane.ts';
import { FiguresPane } from './pages/figures-pane.ts';
import { runFromPalette } from './pages/palette.ts';
import { putImage, stripes } from './support/image-files.ts';
import { expect, test } from './support/test.ts';

// Everything here is done with keys: whoever uses them is lost when an act leaves the focus on nothing.
const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

test('in the list of comments the focus goes on to what stands in the place of what is gone', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { keyboard } = report.page;
  const pane = new CommentsPane(report);
  for (const [path, words, author] of [
    [FIRST, 'first', '王'],
    [SECOND, 'second', null],
  ] as const) {
    await report.cell(SECTION, path).click();
    await keyboard.press('Control+Shift+M');
    await expect(pane.draft).toBeFocused();
    await keyboard.type(words);
    if (author !== null) {
      await keyboard.press('Tab');
      await keyboard.type(author);
    }
    await keyboard.press('Control+Enter');
    await report.live.expectLive();
  }
  const reply = pane.act('first', texts.reply);
  await reply.press('Enter');
  await keyboard.press('Escape');
  await expect(reply).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('answer');
  await keyboard.press('Control+Enter');
  await expect(pane.thread('answer')).toBeVisible();
  await expect(reply).toBeFocused();

  const edit = pane.thread('second').getByRole('button', { name: texts.editMessage('王') });
  await edit.press('Enter');
  await keyboard.type('!');
  await keyboard.press('Control+Enter');
  await expect(report.said).toHaveText(texts.edited);
  await expect(edit).toBeFocused();

  await pane.box.getByRole('button', { name: texts.changeAuthor }).press('Enter');
  await expect(pane.box.getByRole('textbox', { name: texts.author })).toBeFocused();
  await keyboard.press('Enter');
  await expect(pane.box.getByRole('button', { name: texts.changeAuthor })).toBeFocused();

  // The second row has the caret, so its comment is first in the list.
  await pane.act('second', texts.resolve).press('Enter');
  await expect(
    pane.thread('first').getByRole('button', { name: texts.goTo(texts.aboutRow) }),
  ).toBeFocused();
  await pane.act('first', texts.delete).press('Enter');
  await expect(pane.filter(texts.open(0))).toBeFocused();
});

test('in the list of figures the focus goes on, and a key that is held down does nothing there', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { keyboard } = report.page;
  const pane = new FiguresPane(report);
  await report.cell(SECTION, FIRST).click();
  // The field goes with its page.
  await report.inspector.selfScore.focus();
  await runFromPalette(report.page, figureTexts.show);
  await expect(pane.button(figureTexts.addInput)).toBeFocused();
  await keyboard.press('Enter');
  await pane.type('a', '1', '件');
  await keyboard.press('Enter');
  await pane.type('b', '2', '件');
  await keyboard.press('Enter');
  await expect(pane.box.getByRole('listitem')).toHaveCount(3);
  await keyboard.press('Control+z');
  await expect(pane.box.getByRole('listitem')).toHaveCount(2);
  await expect(pane.field(figureTexts.name, 'b')).toBeFocused();

  await pane.button(figureTexts.removeNamed('a')).focus();
  await keyboard.down('Enter');
  await expect(pane.field(figureTexts.name, 'b')).toBeFocused();
  await keyboard.down('Enter');
  await keyboard.up('Enter');
  await expect(pane.box.getByRole('listitem')).toHaveCount(1);
  await pane.button(figureTexts.removeNamed('b')).press('Enter');
  await expect(pane.button(figureTexts.addInput)).toBeFocused();
});

test('what is undone from a field of a bar leaves the focus in the bar, and without the bar in the cell', async ({
  openBlank,
  folders,
}) => {
  const { report } = await openBlank();
  const { page } = report;
  const { keyboard } = page;
  const cell = report.cell(SECTION, FIRST);
  await cell.click();
  await keyboard.type('top');
  const chooser = page.waitForEvent('filechooser');
  await report.tool(blockTexts.insertImage).click();
  await (await chooser).setFiles(await putImage(folders.reports, 'dot.png', stripes(40, 20)));
  const bar = page.getByRole('group', { name: blockTexts.imageBar });
  await expect(bar).toBeVisible();
  await keyboard.press('F6');
  await keyboard.press('Control+z');
  await expect(bar).toHaveCount(0);
  await expect(cell.box).toBeFocused();

  await report.tool(flowchartTexts.insert).click();
  const step = (number: number) =>
    page.getByRole('textbox', { name: flowchartTexts.textOf(number) });
  await step(2).focus();
  await keyboard.press('Enter');
  await expect(step(3)).toBeFocused();
  await expect(step(4)).toHaveCount(1);
  await keyboard.press('Control+z');
  await expect(step(4)).toHaveCount(0);
  await expect(step(3)).toBeFocused();
});

test('without its notice or its pane the focus is in the cell again, with the caret where it was', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { keyboard } = report.page;
  const cell = report.cell(SECTION, FIRST);
  await cell.click();
  await keyboard.type('ac');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Control+Shift+e');
  await report.exportedName();
  await report.page.getByRole('button', { name: exportNoticeTexts.close }).press('Enter');
  await expect(cell.box).toBeFocused();
  await report.inspector.selfScore.focus();
  await runFromPalette(report.page, '顯示或隱藏本列資料');
  await expect(report.inspector.box).toHaveCount(0);
  await expect(cell.box).toBeFocused();
  await keyboard.type('b');
  await report.live.expectBlocks(['abc']);
});

test('a press beside a field leaves the focus where the press put it', async ({ openBlank }) => {
  const { report } = await openBlank();
  const { page } = report;
  await report.cell(SECTION, FIRST).click();
  await report.inspector.selfScore.focus();
  await report.inspector.box.getByRole('heading').first().click();
  await page.waitForTimeout(200);
  await expect(page.locator('body')).toBeFocused();
});
