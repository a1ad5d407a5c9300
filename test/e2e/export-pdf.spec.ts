import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import PostalMime from 'postal-mime';
import { printedStructure } from '../../shared/export/pdf/printed-structure.ts';
import { readTaggedText } from '../../shared/export/pdf/tagged-text.ts';
import { printedFonts } from '../../shared/export/pdf/testing/printed-fonts.ts';
import { verifyPdf } from '../../shared/export/pdf/verify-pdf.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { commentTexts } from '../../shared/texts/comments.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

const isTable = ({ kind }: { readonly kind: string }): boolean => kind === 'table';

/** Exports to PDF from the list beside the export button. */
async function exportPdf({ report, file }: Desk): Promise<string> {
  await report.page.getByRole('button', { name: commentTexts.exportOptions }).click();
  await report.page.getByRole('button', { name: commandTexts.exportAs.pdf, exact: true }).click();
  return join(dirname(file), await report.exportedName());
}

test('a report is exported as a tagged PDF with bookmarks and its header row on every page', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  await desk.report.cell(SECTION, FIRST).click();
  // Two pages at least: a cell that is taller than one.
  for (let i = 0; i < 60; i += 1) {
    await desk.report.page.keyboard.type(`line ${i}`);
    await desk.report.page.keyboard.press('Enter');
  }
  const file = await exportPdf(desk);
  expect(file).toMatch(/_v1\.pdf$/u);
  const bytes = await readFile(file);
  const saved = JSON.parse(await readFile(desk.file, 'utf8'));
  expect(await verifyPdf(saved, bytes, { now: '' })).toEqual([]);

  const fonts = printedFonts(bytes);
  expect(fonts).not.toEqual([]);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);

  const read = readTaggedText(bytes);
  expect(read.loose.length).toBeGreaterThan(2);
  // The footer of a table that goes on is a space.
  expect(read.loose[1]?.trim()).toBe(`第 2 頁，共 ${read.loose.length} 頁`);
  expect(read.bookmarks).toContain(saved.form.sections.find(isTable)?.headingPrinted);
  const tables = printedStructure(read.nodes).filter((part) => part.kind === 'table');
  expect(tables.length).toBeGreaterThan(1);
  expect(tables.map(({ rows }) => rows[0]?.isHeader)).toEqual(tables.map(() => true));

  saved.agency = '別的機關';
  expect(await verifyPdf(saved, bytes, { now: '' })).not.toEqual([]);
});

test('after an export a mail draft is made with the file in it, and handed to the mail program', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report } = desk;
  const file = await exportPdf(desk);
  await program.app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { openedPath: path });
      return '';
    };
  });
  await report.page.getByRole('button', { name: exportNoticeTexts.prepareMail }).click();
  const draft = file.replace(/\.pdf$/u, '.eml');
  await expect(
    report.page.getByText(exportNoticeTexts.mailReady(basename(draft), false)),
  ).toBeVisible();
  const opened = await program.app.evaluate(() => Reflect.get(globalThis, 'openedPath'));
  expect(opened).toBe(draft);
  const mail = await PostalMime.parse(await readFile(draft));
  const content = mail.attachments[0]?.content;
  expect(mail.attachments[0]?.filename).toBe(basename(file));
  expect(content instanceof ArrayBuffer && Buffer.from(content).equals(await readFile(file))).toBe(
    true,
  );
});

test('the pages are shown as they will be printed, and nothing is written', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report } = desk;
  await report.cell(SECTION, FIRST).click();
  const before = await readdir(dirname(desk.file));
  await report.page.keyboard.press('Control+p');
  const viewer = () =>
    program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .flatMap((window) => window.webContents.mainFrame.framesInSubtree)
        .map(({ url }) => url.split('/').slice(0, 3).join('/')),
    );
  // The page, Chromium's viewer in it, and the file in that.
  const shown = [
    'app://preview',
    'app://preview',
    'app://report-desk',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai',
  ];
  await expect.poll(async () => (await viewer()).toSorted()).toEqual(shown);
  expect(await readdir(dirname(desk.file))).toEqual(before);
  await program.app.evaluate(({ BrowserWindow }) => {
    const preview = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://preview'),
    );
    preview?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
  });
  await expect.poll(async () => (await viewer()).length).toBe(1);
});
