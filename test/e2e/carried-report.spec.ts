import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commentTexts } from '../../shared/texts/comments.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { exportOptionsTexts } from '../../shared/texts/export-options.ts';
import { importTexts } from '../../shared/texts/import.ts';
import { menuTexts } from '../../shared/texts/menu.ts';
import { pageSetupTexts as texts } from '../../shared/texts/page-setup.ts';
import { explainReason } from '../../shared/texts/reasons.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { ReportPage } from './pages/report-page.ts';
import { expectAccessible } from './support/axe.ts';
import { clickMenu, willChoose } from './support/menu.ts';
import type { Program } from './support/program.ts';
import { expectSaved } from './support/saved-report.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

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
  // For the office first: widths are there as well.
  await page.getByRole('radio', { name: texts.scopes.office }).press(' ');
  await expect(page.getByRole('group', { name: texts.columns })).toContainText(texts.columnsOfForm);
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

/** What an office does to it in Word. */
async function retype(document: string, from: string, to: string): Promise<void> {
  const parts = unzipSync(await readFile(document));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain(from);
  parts['word/document.xml'] = strToU8(xml.replace(from, to));
  await writeFile(document, zipSync(parts));
}

/** Writes 「abc 12」 into the first row, exports, and makes 「abc 99」 of it in the document. */
async function retypedDocument(desk: Desk): Promise<string> {
  const { program, report, file } = desk;
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('abc 12');
  await expectSaved(file, 'd1-r01', 'abc 12');
  const document = await exported(desk);
  await retype(document, 'abc 12', 'abc 99');
  return document;
}

const jsonIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();

test('a document that was changed is not opened as it was, but compared with the report in it', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report, file } = desk;
  const { page } = program;
  const document = await retypedDocument(desk);
  await report.back();
  await willChoose(program, document);
  await openDialog(program);
  await expect(page.getByText(importTexts.anchors.carried)).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 2, name: importTexts.changesTitle(1) }),
  ).toBeVisible();
  expect(await jsonIn(dirname(file))).toHaveLength(1);
  await page.getByRole('button', { name: importTexts.applyNew }).press('Enter');
  await ReportPage.shown(page);
  const others = (await jsonIn(dirname(file))).filter((name) => !file.endsWith(name));
  expect(others).toHaveLength(1);
  await expectSaved(join(dirname(file), others[0] ?? ''), 'd1-r01', 'abc 99');
  await expectSaved(file, 'd1-r01', 'abc 12');
});

test('a changed document opened from the menu is compared with the report on the desk', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, file } = desk;
  const { page } = program;
  const document = await retypedDocument(desk);
  await willChoose(program, document);
  await clickMenu(program, menuTexts.open);
  await expect(
    page.getByRole('heading', { level: 2, name: importTexts.changesTitle(1) }),
  ).toBeVisible();
  await page.getByRole('button', { name: importTexts.apply }).press('Enter');
  await ReportPage.shown(page);
  await expectSaved(file, 'd1-r01', 'abc 99');
  expect(await jsonIn(dirname(file))).toHaveLength(1);
});

test('a locked document opened from the menu is refused, and the report stays on the desk', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const locked = join(dirname(file), '舊檔.docx');
  await writeFile(locked, Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
  await willChoose(program, locked);
  await clickMenu(program, menuTexts.open);
  const reason = explainReason({ code: 'document-refused', file: '舊檔.docx', why: 'old-format' });
  await expect(program.page.getByRole('alert').filter({ hasText: reason.title })).toBeVisible();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('xyz');
  await expectSaved(file, 'd1-r01', 'xyz');
});
