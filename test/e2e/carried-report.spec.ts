import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commentTexts } from '../../shared/texts/comments.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { exportOptionsTexts } from '../../shared/texts/export-options.ts';
import { pageSetupTexts as texts } from '../../shared/texts/page-setup.ts';
import { explainReason } from '../../shared/texts/reasons.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { expectAccessible } from './support/axe.ts';
import type { Program } from './support/program.ts';
import { expectSaved } from './support/saved-report.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

/** Lets the next choice of a file be this one. */
async function willChoose({ app }: Program, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }),
    });
  }, file);
}

/** Exports by key, and where the document is. */
async function exported({ program, file }: Desk): Promise<string> {
  const folder = dirname(file);
  await program.page.keyboard.press('Control+Shift+E');
  const name = '115_測試分局_提升服務效能執行績效與成果_v1.docx';
  await expect(program.page.getByText(exportNoticeTexts.done(name))).toBeVisible();
  return join(folder, name);
}

async function openDialog(program: Program): Promise<void> {
  await program.page.getByRole('button', { name: startTexts.openFile }).click();
}

test('the page is set up by keyboard, for one report, and the document follows', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { page } = desk.program;
  await page.getByRole('button', { name: commentTexts.exportOptions }).press('Enter');
  await page.getByRole('checkbox', { name: exportOptionsTexts.contents }).press(' ');
  await expectAccessible(page, 'export options');
  await page.getByRole('button', { name: texts.command }).press('Enter');
  await expectAccessible(page, 'page set-up');
  const left = page.getByLabel(texts.margin.left, { exact: true });
  await left.fill('4');
  await expect(page.getByRole('alert')).toHaveText(texts.badMargin(5, 60));
  await expect(page.getByRole('button', { name: texts.apply })).toBeDisabled();
  await left.fill('25');
  await page.getByLabel(texts.orientation).selectOption('landscape');
  await page.getByRole('radio', { name: texts.scopes.report }).press(' ');
  const columns = page.getByRole('group', { name: texts.columns }).getByRole('textbox').first();
  const widths = (await columns.inputValue()).split(' ').map((width) => Number(width) + 10);
  await columns.fill('100');
  await expect(page.getByRole('alert')).toHaveText(texts.badColumns(widths.length));
  await columns.fill(widths.join('、'));
  await expectAccessible(page, 'page set-up of one report');
  await page.getByRole('button', { name: texts.apply }).press('Enter');

  const parts = unzipSync(await readFile(await exported(desk)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('w:orient="landscape"');
  expect(xml).toContain('w:left="1417"');
  expect(xml).toContain('TOC \\o');
  await expect
    .poll(async () => JSON.parse(await readFile(desk.file, 'utf8')).pageSetup)
    .toMatchObject({ orientation: 'landscape', columnWidths: { d1: widths } });
});

test('an exported document opens as a new file with all that was written', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report, file } = desk;
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('abc 12');
  await expectSaved(file, 'd1-r01', 'abc 12');
  const document = await exported(desk);
  const before = await readFile(document);
  await report.back();
  await willChoose(program, document);
  await openDialog(program);
  await ReportPage.shown(program.page);
  const names = (await readdir(dirname(file))).filter((name) => name.endsWith('.json'));
  expect(names).toHaveLength(2);
  const [first, second] = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(dirname(file), name), 'utf8'))),
  );
  expect({ ...second, updatedAt: '' }).toEqual({ ...first, updatedAt: '' });
  expect(await readFile(document)).toEqual(before);
});

test('a document that was changed is not opened, and the reason says so', async ({ openBlank }) => {
  const desk = await openBlank();
  const { program, report, file } = desk;
  const document = await exported(desk);
  const parts = unzipSync(await readFile(document));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(xml.replace('測試分局', '測試局'));
  await writeFile(document, zipSync(parts));
  await report.back();
  await willChoose(program, document);
  await openDialog(program);
  const start = await StartPage.shown(program.page);
  const reason = { code: 'document-refused', file: document, why: 'changed' } as const;
  await expect(start.messages).toContainText(explainReason(reason).title);
  expect((await readdir(dirname(file))).filter((name) => name.endsWith('.json'))).toHaveLength(1);
});
