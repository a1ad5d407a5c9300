import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadExporter } from '../../shared/export/exporters.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { importTexts as texts } from '../../shared/texts/import.ts';
import { diffTexts } from '../../shared/texts/part.ts';
import { explainReason } from '../../shared/texts/reasons.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { type DocumentEdits, editDocx, NO_EDITS } from '../fixtures/edit-docx.ts';
import { blankReport, filledReport } from '../fixtures/filled-report.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { expectAccessible } from './support/axe.ts';
import { clickMenu, willChoose } from './support/menu.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { type Desk, expect, openReport, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

async function exported({ program, file }: Desk): Promise<string> {
  await program.page.keyboard.press('Control+Shift+E');
  const name = '115_測試分局_提升服務效能執行績效與成果_v1.docx';
  await expect(program.page.getByText(exportNoticeTexts.done(name))).toBeVisible();
  return join(dirname(file), name);
}

/** What an office does to it in Word. */
async function edit(document: string, ...changes: readonly [string, string][]): Promise<void> {
  const parts = unzipSync(await readFile(document));
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of changes) {
    expect(xml).toContain(from);
    xml = xml.replace(from, to);
  }
  parts['word/document.xml'] = strToU8(xml);
  await writeFile(document, zipSync(parts));
}

test('of what Word changed one thing is taken and one is not, as one step of undo', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report, file } = desk;
  const { page } = program;
  await report.cell(SECTION, FIRST).click();
  await page.keyboard.type('abc 12');
  await report.cell(SECTION, SECOND).click();
  await page.keyboard.type('def 34');
  await expectSaved(file, 'd1-r02', 'def 34');
  const document = await exported(desk);
  await edit(document, ['abc 12', 'abc 99'], ['def 34', 'def 77']);

  await willChoose(program, document);
  await clickMenu(program, texts.command);
  await expect(page.getByRole('heading', { level: 2, name: texts.changesTitle(2) })).toBeVisible();
  await expect(page.getByText(texts.anchors.carried)).toBeVisible();
  await expectAccessible(page, 'changes of a document');
  await page.getByRole('checkbox', { name: texts.accept }).nth(1).press(' ');
  await page.getByRole('button', { name: texts.apply }).press('Enter');
  await ReportPage.shown(page);
  await expectSaved(file, 'd1-r01', 'abc 99');
  expect((await SavedReport.read(file)).text('d1-r02')).toBe('def 34');
  await page.keyboard.press('Control+z');
  await expectSaved(file, 'd1-r01', 'abc 12');
});

/** The document of a filled plan, after edits in a word processor. */
async function planDocument(folder: string, edits: Partial<DocumentEdits>): Promise<string> {
  const docx = await loadExporter('docx');
  if (docx.kind !== 'file') throw new Error('a document is a file');
  const bytes = await docx.export(PLAN, { now: '2026-01-02T03:04:05.000Z', carriesReport: true });
  const document = join(folder, '計畫.docx');
  await writeFile(document, editDocx(bytes, { ...NO_EDITS, ...edits }));
  return document;
}

const PLAN = filledReport('bsmi-115-plan', 1);
const IN_SECOND_ROW = '(二)召開跨機關會議 28,732 件，檢討作業流程，較上年度增加。';
const addedRows = async (file: string): Promise<number> =>
  JSON.parse(await readFile(file, 'utf8'))
    .sections.flatMap(({ rows = [] }) => rows)
    .filter(({ added }: { added?: unknown }) => added !== undefined).length;

test('a row that was added in Word is offered as a row, and taken back by one step of undo', async ({
  folders,
  start,
}) => {
  const { program, file } = await openReport(folders, PLAN, start);
  const { page } = program;
  const added = new Map([[IN_SECOND_ROW, { wording: '（三）推動行動服務', as: 'word' as const }]]);
  await willChoose(program, await planDocument(folders.root, { addedRows: added }));
  await clickMenu(program, texts.command);
  const card = page.getByRole('article').filter({ hasText: texts.addedRow });
  await expect(card.getByRole('checkbox', { name: texts.addedRowAccept })).toBeChecked();
  await expect(card.getByRole('definition').first()).toContainText('推動行動服務');
  await expectAccessible(page, 'a row that was added in Word');
  await page.getByRole('button', { name: texts.apply }).press('Enter');
  await ReportPage.shown(page);
  await expect.poll(() => addedRows(file)).toBe(1);
  expect(await readFile(file, 'utf8')).toContain('"推動行動服務"');
  await page.keyboard.press('Control+z');
  await expect.poll(() => addedRows(file)).toBe(0);
});

test('a document that lost every mark of the program is compared by its wording, and the screen says so', async ({
  folders,
  start,
}) => {
  const { program } = await openReport(folders, PLAN, start);
  const { page } = program;
  const retyped = new Map([[IN_SECOND_ROW, '(二)召開跨機關會議 30,000 件。']]);
  await willChoose(program, await planDocument(folders.root, { retyped, losesAnchors: true }));
  await clickMenu(program, texts.command);
  await expect(page.getByText(texts.anchors.none)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: texts.changesTitle(1) })).toBeVisible();
});

test('a document in which a word was only made bold is opened as changed, and shows what became bold', async ({
  folders,
  start,
}) => {
  const program = await start();
  const { page } = program;
  const document = await planDocument(folders.root, {});
  const parts = unzipSync(await readFile(document));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const run = `<w:r><w:t xml:space="preserve">${IN_SECOND_ROW}`;
  expect(xml).toContain(run);
  const bold = run.replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>');
  parts['word/document.xml'] = strToU8(xml.replace(run, bold));
  await writeFile(document, zipSync(parts));
  await willChoose(program, document);
  await page.getByRole('button', { name: startTexts.openFile }).click();
  await expect(page.getByRole('heading', { level: 2, name: texts.changesTitle(1) })).toBeVisible();
  await expect(page.getByText(diffTexts.gained([diffTexts.marks.bold]))).toBeVisible();
});

test('a document of another program becomes a report, after its mapping was looked at', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { page } = program;
  const given = filledReport('bsmi-108-results', 7);
  const docx = await loadExporter('docx');
  if (docx.kind !== 'file') throw new Error('a document is a file');
  const document = join(dirname(file), '去年.docx');
  const parts = unzipSync(
    await docx.export(given, { now: '2026-01-02T03:04:05.000Z', carriesReport: false }),
  );
  // Nothing of the program is left in it but its words.
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(xml.replace(/<w:bookmark(?:Start|End)[^>]*>/gu, ''));
  await writeFile(
    document,
    zipSync(
      Object.fromEntries(
        Object.entries(parts).filter(([name]) => !/^customXml|custom\.xml/u.test(name)),
      ),
    ),
  );
  await report.back();
  await StartPage.shown(page);
  await willChoose(program, document);
  await page.getByRole('button', { name: texts.command }).press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: texts.title('去年.docx') }),
  ).toBeFocused();
  await expect(page.getByLabel(texts.into.agency, { exact: true })).toHaveValue('河港管理局');
  await expect(page.getByLabel(texts.into.year, { exact: true })).toHaveValue('114');
  await expect(page.getByLabel(texts.into.form, { exact: true })).toHaveValue('bsmi-108-results');
  await expectAccessible(page, 'mapping of a document');
  await page.getByRole('button', { name: texts.importNew }).press('Enter');
  await ReportPage.shown(page);
  const names = (await readdir(dirname(file))).filter((name) => name.startsWith('114_'));
  expect(names).toHaveLength(1);
  const saved = await SavedReport.read(join(dirname(file), names[0] ?? ''));
  expect([saved.agency, saved.year]).toEqual(['河港管理局', 114]);
  const wanted = new SavedReport(JSON.stringify(given));
  for (const row of ['d1-r02', 'd2-r03', 'd4-r01']) expect(saved.text(row)).toBe(wanted.text(row));
});

/** A document in which somebody made a table by hand. */
function tableDocument(...rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const table = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<w:document ${names}><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
    ),
  });
}

test('a row that the form has not becomes one of the office’s own, and own words beside a wording are kept', async ({
  folders,
  start,
}) => {
  const { program, file } = await openReport(folders, blankReport('bsmi-115-plan'), start);
  const { page } = program;
  const document = join(folders.root, '去年.docx');
  await writeFile(
    document,
    tableDocument(
      ['執行策略', '主辦單位', '具體推動作法'],
      ['(一)作業標準化與服務一致性。本局另訂要點。', '各單位', '作法甲'],
      ['(二)提升服務資訊透明度。', '各單位', '作法乙'],
      ['(九)推動行動櫃檯下鄉', '第二課', '下鄉 12 場'],
    ),
  );
  await willChoose(program, document);
  await clickMenu(program, texts.command);
  await page.getByRole('radio', { name: texts.way.foreign }).check();
  const row = page.getByRole('row').filter({ hasText: '推動行動櫃檯下鄉' });
  await expect(row.getByRole('combobox')).toHaveValue('new-row');
  await expect(row).toContainText(texts.why['no-row']);
  const own = page.getByRole('row').filter({ hasText: texts.why.wording });
  await expect(own).toContainText('本局另訂要點。');
  await expectAccessible(page, 'a row to be added');
  // Another place and back: the choice is still there.
  const place = row.getByRole('combobox');
  await place.selectOption({ label: texts.keep });
  // The places are listed for whoever comes to the choice.
  await place.focus();
  await place.selectOption({ label: texts.addedRowAccept });
  await page.getByRole('button', { name: texts.import, exact: true }).press('Enter');
  await ReportPage.shown(page);
  await expect.poll(() => addedRows(file)).toBe(1);
  const saved = await readFile(file, 'utf8');
  for (const words of ['推動行動櫃檯下鄉', '下鄉 12 場', '本局另訂要點。', '作法甲']) {
    expect(saved).toContain(words);
  }
  await page.keyboard.press('Control+z');
  await expect.poll(() => addedRows(file)).toBe(0);
});

test('a file that is no text is refused with what to do, and writing goes on', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { page } = program;
  const old = join(dirname(file), '舊檔.docx');
  await writeFile(old, Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
  await willChoose(program, old);
  await clickMenu(program, texts.command);
  const reason = explainReason({ code: 'document-refused', file: '舊檔.docx', why: 'old-format' });
  await expect(page.getByRole('alert').filter({ hasText: reason.title })).toBeVisible();
  await report.cell(SECTION, FIRST).click();
  await page.keyboard.type('xyz');
  await expectSaved(file, 'd1-r01', 'xyz');
});

test('a document that is dropped on the window is shown, and Esc leaves everything as it was', async ({
  openBlank,
}) => {
  const { program, file } = await openBlank();
  const { page } = program;
  const before = await readFile(file, 'utf8');
  const docx = await loadExporter('docx');
  if (docx.kind !== 'file') throw new Error('a document is a file');
  const bytes = await docx.export(filledReport('tainan-110-results', 2), {
    now: '2026-01-02T03:04:05.000Z',
    carriesReport: false,
  });
  const base64 = Buffer.from(bytes).toString('base64');
  await page.evaluate((data) => {
    const held = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const dropped = new DataTransfer();
    dropped.items.add(new File([held], '分局.docx'));
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }),
    );
  }, base64);
  await expect(
    page.getByRole('heading', { level: 1, name: texts.title('分局.docx') }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await ReportPage.shown(page);
  expect(await readFile(file, 'utf8')).toBe(before);
});
