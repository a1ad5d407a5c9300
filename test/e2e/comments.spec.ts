import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readComments } from '../../shared/export/docx/testing/read-comments.ts';
import { commentTexts as texts } from '../../shared/texts/comments.ts';
import { CommentsPane } from './pages/comments-pane.ts';
import { ReportPage } from './pages/report-page.ts';
import { expectAccessible } from './support/axe.ts';
import { SavedReport } from './support/saved-report.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

const run = (text: string, isCommented = false) => ({ text, isCommented });

/** The runs of the first cell's first line on disk, and whether each is commented on. */
async function savedRuns(file: string): Promise<unknown> {
  const [line] = (await SavedReport.read(file)).blocks('d1-r01');
  return line?.children.map((inline) => run(inline.text ?? '\n', 'comments' in inline));
}

function expectRuns(file: string, runs: unknown): Promise<void> {
  return expect.poll(() => savedRuns(file), { intervals: [50] }).toEqual(runs);
}

/** Selects a part of the first cell's first line with keys. */
async function select(report: ReportPage, from: number, length: number): Promise<void> {
  const { keyboard } = report.page;
  await keyboard.press('Home');
  for (let i = 0; i < from; i += 1) await keyboard.press('ArrowRight');
  for (let i = 0; i < length; i += 1) await keyboard.press('Shift+ArrowRight');
}

/** Comments on a part of the first cell by keyboard, and is back in the cell. */
async function comment(report: ReportPage, text: string, author?: string): Promise<void> {
  const { keyboard } = report.page;
  await keyboard.press('Control+Shift+M');
  await expect(new CommentsPane(report).draft).toBeFocused();
  await keyboard.type(text);
  if (author !== undefined) {
    await keyboard.press('Tab');
    await keyboard.type(author);
  }
  await keyboard.press('Control+Enter');
  await expect(report.said).toHaveText(texts.added);
  await report.live.expectLive();
}

/** A cell with 「abcdef」 of which 「cd」 is commented on. */
async function commented({ report }: Desk): Promise<void> {
  await report.cell(SECTION, FIRST).click();
  await report.page.keyboard.type('abcdef');
  await select(report, 2, 2);
  await comment(report, '？', '王');
}

test('words are commented on, answered and resolved by keyboard, and it is all there again', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { page } = program;
  const { keyboard } = page;
  const pane = new CommentsPane(report);
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('total 39,068 cases');
  await select(report, 6, 6);
  await keyboard.press('Control+Shift+M');
  await expect(pane.draft).toBeFocused();
  await expect(pane.box).toContainText(texts.aboutWords('39,068'));
  await keyboard.type('source?');
  await expectAccessible(page, 'writing a comment');
  await keyboard.press('Control+Enter');
  await expect(pane.box.getByRole('alert')).toHaveText(texts.authorMissing);
  await keyboard.press('Tab');
  await keyboard.type('王小明');
  await keyboard.press('Enter');
  await expect(report.said).toHaveText(texts.added);
  await report.live.expectLive();
  await expectRuns(file, [run('total '), run('39,068', true), run(' cases')]);
  await expect(page.locator('.cell-live [data-comments]')).toHaveText('39,068');
  await expectAccessible(page, 'editor with comments');

  await pane.act('39,068', texts.reply).press('Enter');
  await keyboard.type('annex 1');
  await keyboard.press('Control+Enter');
  await expect(report.said).toHaveText(texts.replied);
  await pane.act('39,068', texts.resolve).press('Enter');
  await expect(report.said).toHaveText(texts.wasResolved);
  await expect(pane.thread('39,068')).toHaveCount(0);
  await pane.filter(texts.resolved(1)).press('Space');
  await expect(pane.thread('39,068')).toContainText('annex 1');
  await report.save();

  const again = await (await report.back()).continue();
  const after = new CommentsPane(again);
  await after.tab.click();
  await after.filter(texts.resolved(1)).check({ force: true });
  await after.act('39,068', texts.reopen).click();
  await after.filter(texts.open(1)).check({ force: true });
  await expect(after.thread('39,068')).toContainText('annex 1');
  await expect(after.box).toContainText(texts.authorIs('王小明'));

  // Default: none. Then with comments, which the program remembers.
  const plain = await again.export();
  await page.getByRole('button', { name: texts.exportOptions }).click();
  await page.getByRole('radio', { name: texts.exportChoice.open }).check();
  await expectAccessible(page, 'export options');
  await keyboard.press('Escape');
  const name = await again.export();
  expect(name).not.toBe(plain);
  const folder = dirname(file);
  expect([...readComments(await readFile(join(folder, plain))).values()]).toEqual([]);
  const comments = [...readComments(await readFile(join(folder, name))).values()];
  expect(comments.map(({ author, text, words }) => [author, text, words])).toEqual([
    ['王小明', 'source?', '39,068'],
    ['王小明', 'annex 1', '39,068'],
  ]);
});

test('typing inside of commented words belongs to them, at their edges it does not', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { report, file } = desk;
  const { keyboard } = report.page;
  await commented(desk);
  await select(report, 3, 0);
  await keyboard.type('12');
  await expectRuns(file, [run('ab'), run('c12d', true), run('ef')]);
  await select(report, 6, 0);
  await keyboard.type('34');
  await expectRuns(file, [run('ab'), run('c12d', true), run('34ef')]);
  await select(report, 2, 0);
  await keyboard.type('56');
  await expectRuns(file, [run('ab56'), run('c12d', true), run('34ef')]);
});

test('an input method composes inside, at the edges of and over commented words as anywhere', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { report, ime, file } = desk;
  await commented(desk);
  await select(report, 3, 0);
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await report.live.expectBlocks(['abc你def']);
  await expectRuns(file, [run('ab'), run('c你d', true), run('ef')]);
  await select(report, 5, 0);
  await ime.phrase('ㄊ', 'ㄊㄞ', '台');
  await ime.phrase('ㄨ', 'ㄨㄢ', '灣');
  await report.live.expectBlocks(['abc你d台灣ef']);
  await expectRuns(file, [run('ab'), run('c你d', true), run('台灣ef')]);
  await select(report, 2, 0);
  await ime.phrase('ㄏ', 'ㄏㄠ', '好');
  await report.live.expectBlocks(['ab好c你d台灣ef']);
  await expectRuns(file, [run('ab好'), run('c你d', true), run('台灣ef')]);
  await select(report, 3, 3);
  await ime.phrase('ㄒ', 'ㄒㄧㄣ', '新');
  await ime.phrase('ㄗ', '字');
  await report.live.expectBlocks(['ab好新字台灣ef']);
  await expectRuns(file, [run('ab好'), run('新字', true), run('台灣ef')]);
});

test('a comment moves with cut words, is not doubled by a copy, and stays when its words are gone', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { report, file } = desk;
  const { keyboard } = report.page;
  await commented(desk);
  await select(report, 2, 2);
  await keyboard.press('Control+c');
  await keyboard.press('End');
  await keyboard.press('Control+v');
  await expectRuns(file, [run('ab'), run('cd', true), run('efcd')]);
  await select(report, 2, 2);
  await keyboard.press('Control+x');
  await expectRuns(file, [run('abefcd')]);
  const pane = new CommentsPane(report);
  await expect(pane.box).toContainText(texts.wordsGone('cd'));
  await keyboard.press('End');
  await keyboard.press('Control+v');
  await expectRuns(file, [run('abefcd'), run('cd', true)]);
  await expect(pane.thread(texts.aboutWords('cd'))).toBeVisible();
  for (let i = 0; i < 3; i += 1) await keyboard.press('Control+z');
  await expectRuns(file, [run('ab'), run('cd', true), run('ef')]);
  await keyboard.press('Control+z');
  await expectRuns(file, [run('abcdef')]);
  await expect(pane.box.getByRole('article')).toHaveCount(0);
  await report.live.expectLive();
});

test('one Esc too many keeps what was written, on its words; only 取消 throws it away', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { report, ime, file } = desk;
  const { keyboard } = report.page;
  const pane = new CommentsPane(report);
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('abcdef');
  await select(report, 2, 2);
  await keyboard.press('Control+Shift+M');
  await expect(pane.draft).toBeFocused();
  await ime.phrase('ㄑ', '請', '請補上去年同期的件數');
  await ime.compose('ㄋ');
  await ime.cancel();
  await ime.rest();
  await keyboard.press('Escape');
  await report.live.expectLive();
  await expect(report.said).toHaveText(texts.left);
  await expect(pane.draft).toHaveValue('請補上去年同期的件數');

  // From other words it is gone back to.
  await select(report, 4, 2);
  await keyboard.press('Control+Shift+M');
  await expect(pane.draft).toBeFocused();
  await expect(report.said).toHaveText(texts.goesOn);
  await expect(pane.draft).toHaveValue('請補上去年同期的件數');
  await expect(pane.box).toContainText(texts.aboutWords('cd'));
  await pane.box.getByRole('button', { name: texts.cancel }).press('Enter');
  await expect(pane.draft).toHaveCount(0);
  await report.live.expectLive();

  await keyboard.press('Control+Shift+M');
  await expect(pane.draft).toHaveValue('');
  await keyboard.press('Escape');
  await expect(pane.draft).toHaveCount(0);
  await report.live.expectLive();
  await expectRuns(file, [run('abcdef')]);
});

test('a whole row is commented on when nothing is selected, and keys go from comment to comment', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { report } = desk;
  const { keyboard } = report.page;
  await commented(desk);
  await report.cell(SECTION, ['(一)服務一致及正確性', '2. 提升服務及時性']).click();
  await comment(report, 'whole');
  const pane = new CommentsPane(report);
  await expect(pane.thread('whole')).toContainText(texts.aboutRow);
  await keyboard.press('Control+Shift+PageDown');
  await expect(report.said).toHaveText(texts.said('王', '？', 0));
  await expect(report.cell(SECTION, FIRST).box).toBeFocused();
  await keyboard.press('Control+Shift+PageUp');
  await expect(report.said).toHaveText(texts.said('王', 'whole', 0));
});

test('what was being written of comments is there again after the program died, on its words', async ({
  openBlank,
  folders,
  start,
}) => {
  const desk = await openBlank();
  const { file, program } = desk;
  await commented(desk);
  const kept = join(folders.userData, 'comment-drafts.json');
  const saved = async (): Promise<string> => readFile(kept, 'utf8').catch(() => '');
  // An answer to the one that is there, and a new one on other words.
  const before = new CommentsPane(desk.report);
  await before.act('？', texts.reply).click();
  await program.page.keyboard.type('annex 7');
  await desk.report.cell(SECTION, FIRST).click();
  await select(desk.report, 4, 2);
  await program.page.keyboard.press('Control+Shift+M');
  await desk.ime.phrase('ㄔ', '出', '出處');
  await expect.poll(saved).toContain('annex 7');
  await expect.poll(saved).toContain('出處');
  await desk.report.save();
  await program.kill();

  const again = await start({ file });
  const report = await ReportPage.shown(again.page);
  const pane = new CommentsPane(report);
  await expect(report.said).toHaveText(texts.kept(2));
  await expect(pane.draft).toHaveValue('出處');
  await expect(pane.box).toContainText(texts.aboutWords('ef'));
  await report.live.expectLive();
  await expectAccessible(again.page, 'comments of the last time');
  await pane.draft.focus();
  await again.page.keyboard.press('Control+Enter');
  await expect(report.said).toHaveText(texts.added);
  await expectRuns(file, [run('ab'), run('cd', true), run('ef', true)]);
  await expect(pane.thread('？').getByRole('textbox')).toHaveValue('annex 7');
  await pane.thread('？').getByRole('textbox').focus();
  await again.page.keyboard.press('Control+Enter');
  await expect(report.said).toHaveText(texts.replied);
  await expect.poll(saved).toContain('"reports":[]');
  await report.save();
  await again.close();

  const last = await start({ file });
  const clean = await ReportPage.shown(last.page);
  await expect(new CommentsPane(clean).draft).toHaveCount(0);
  expect(await clean.said.textContent()).not.toBe(texts.kept(1));
});
