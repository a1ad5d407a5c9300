import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { fieldRun, textRun } from '../../shared/model/inline.ts';
import { refreshFields } from '../../shared/model/refresh-fields.ts';
import type { Report } from '../../shared/model/report.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { blockTexts } from '../../shared/texts/blocks.ts';
import { referenceTexts as texts } from '../../shared/texts/references.ts';
import { runFromPalette } from './pages/palette.ts';
import type { ReportPage } from './pages/report-page.ts';
import { readDocx } from './support/read-docx.ts';
import { blankReport } from './support/reports.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { type Desk, expect, openReport, test } from './support/test.ts';
import { writingPlaces } from './support/writing-places.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];
const LOST = '（找不到參照的項目）';

/** A report whose first cell has three items, and whose second is empty. */
function withItems(): Report {
  const blank = blankReport('bsmi-108-results');
  const items = ['受理窗口', '審查時限', '通知方式'].map((text) =>
    listItem('official', 2, [textRun(text)]),
  );
  return setRichText(blank, cellOf(blank, 'd1-r01'), [...items, paragraph()]);
}

function cellOf(report: Report, formRowId: string) {
  for (const section of report.sections) {
    const row =
      section.kind === 'table'
        ? section.rows.find((one) => one.formRowId === formRowId)
        : undefined;
    if (row !== undefined) {
      return { kind: 'cell' as const, sectionId: section.id, rowId: row.id, columnId: 'result' };
    }
  }
  throw new Error(`no row ${formRowId}`);
}

/** Inserts a reference with keys alone: the list is open as soon as its key is pressed. */
async function insertReference(report: ReportPage, words: string): Promise<void> {
  const { page } = report;
  await page.keyboard.press('Control+Shift+R');
  await expect(page.getByRole('combobox', { name: texts.filter })).toBeFocused();
  await page.keyboard.type(words);
  const list = page.getByRole('listbox', { name: texts.list });
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(report.live.box).toBeFocused();
}

test('a reference to a heading of the form says it as printed, is followed, and is in the document', async ({
  openBlank,
  folders,
}) => {
  const { program, report, file } = await openBlank('tainan-110-results');
  const { keyboard } = program.page;
  const [place] = writingPlaces('tainan-110-results').filter(({ formId }) => formId === 'd1-r01');
  if (place === undefined) throw new Error('no such row');
  const cell = place.on(report);
  await cell.click();
  await keyboard.insertText('詳');
  await insertReference(report, '參、實施對象');
  await keyboard.insertText('。');
  await cell.expectBlocks(['詳參、實施對象。']);
  await expectSaved(file, 'd1-r01', '詳參、實施對象。');

  await keyboard.press('ArrowLeft');
  await runFromPalette(program.page, texts.go);
  await expect(report.live.box).toHaveAccessibleName(/參、實施對象/u);

  await report.save();
  const name = await report.export();
  const { tables } = readDocx(await readFile(join(folders.reports, name)));
  expect(JSON.stringify(tables)).toContain('詳參、實施對象。');
});

test('a reference goes to where the caret is by then, and nothing that was typed with the list open is lost', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank('tainan-110-results');
  const { page } = program;
  const [place] = writingPlaces('tainan-110-results').filter(({ formId }) => formId === 'd1-r01');
  if (place === undefined) throw new Error('no such row');
  const cell = place.on(report);
  await cell.click();
  await page.keyboard.type('abcdef');
  await page.keyboard.press('Control+Shift+R');
  const list = page.getByRole('listbox', { name: texts.list });
  await expect(list).toBeVisible();
  await cell.click();
  await page.keyboard.press('Home');
  await page.keyboard.type('12345');
  await list.getByRole('option', { name: /參、實施對象/u }).click();
  await cell.expectBlocks(['12345參、實施對象abcdef']);
  await expectSaved(file, 'd1-r01', '12345參、實施對象abcdef');
});

test('a reference to an item of another cell follows it, in file and document, and undo takes it back', async ({
  folders,
  start,
}) => {
  const { program, report, file } = await openReport(folders, withItems(), start);
  const { keyboard } = program.page;
  const second = report.cell(SECTION, SECOND);
  await second.click();
  await keyboard.insertText('詳');
  await insertReference(report, '審查時限');
  await keyboard.insertText('。');
  await second.expectBlocks(['詳構面一（一）1.之（二）。']);
  await expectSaved(file, 'd1-r02', '詳構面一（一）1.之（二）。');
  const named = (await SavedReport.read(file)).blocks('d1-r01')[1] as unknown as { id: string };
  expect((await SavedReport.read(file)).blocks('d1-r02')[0]?.children[1]).toEqual({
    type: 'text',
    text: '構面一（一）1.之（二）',
    field: { kind: 'reference', target: named.id },
  });

  // The item moves up: its number is another one, and the reference in the other cell follows.
  const first = report.cell(SECTION, FIRST);
  await first.click();
  await keyboard.press('Control+Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('Alt+Shift+ArrowUp');
  await first.expectBlocks(['(一)審查時限', '(二)受理窗口', '(三)通知方式', '']);
  await second.expectBlocks(['詳構面一（一）1.之（一）。']);
  await expectSaved(file, 'd1-r02', '詳構面一（一）1.之（一）。');

  await report.save();
  const name = await report.export();
  const { tables } = readDocx(await readFile(join(folders.reports, name)));
  const paragraphs = tables.flat(2).flatMap((cell) => cell.paragraphs);
  expect(paragraphs).toContain('詳構面一（一）1.之（一）。');

  // Deleted: the reference says so, in the cell and in the status bar; undo brings it back.
  await first.click();
  await keyboard.press('Control+Home');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Delete');
  await second.expectBlocks([`詳${LOST}。`]);
  await expect(second.box.locator('[data-lost]')).toHaveText(LOST);
  await expect(program.page.getByRole('button', { name: texts.lost(1) })).toBeVisible();
  await expect(report.said).toHaveText(texts.lostNow(1));
  await program.page.screenshot({ path: test.info().outputPath('lost.png') });
  await keyboard.press('Control+z');
  await second.expectBlocks(['詳構面一（一）1.之（一）。']);
  await expect(program.page.getByRole('button', { name: texts.lost(1) })).toHaveCount(0);
});

test('a reference in the same cell follows while the caret stays where it is', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  const cell = report.cell(SECTION, FIRST);
  await cell.click();
  await keyboard.type('1.');
  await keyboard.insertText('受理');
  await keyboard.press('Enter');
  await keyboard.insertText('依');
  await insertReference(report, '受理');
  await keyboard.insertText('辦理');
  await cell.expectBlocks(['1.受理', '2.依1.辦理']);
  // A new item in front: Enter before the words keeps the reference at the words.
  await keyboard.press('Control+Home');
  await keyboard.press('Enter');
  await cell.expectBlocks(['1.', '2.受理', '3.依2.辦理']);
  await keyboard.press('ArrowUp');
  await ime.phrase('ㄒ', 'ㄒㄧㄢ', '先');
  await cell.expectBlocks(['1.先', '2.受理', '3.依2.辦理']);
  await expectSaved(file, 'd1-r01', '先\n受理\n依2.辦理');
  // The caret steps over the reference as over one sign, and Backspace takes it whole.
  await keyboard.press('Control+End');
  for (let i = 0; i < 2; i += 1) await keyboard.press('ArrowLeft');
  expect(await cell.caret()).toBe('先受理依2.'.length);
  await keyboard.press('ArrowLeft');
  expect(await cell.caret()).toBe('先受理依'.length);
  await keyboard.press('ArrowRight');
  await keyboard.press('Backspace');
  await cell.expectBlocks(['1.先', '2.受理', '3.依辦理']);
  await keyboard.press('Control+z');
  await cell.expectBlocks(['1.先', '2.受理', '3.依2.辦理']);
});

test('Ctrl+click and a command go to what a reference points at', async ({ folders, start }) => {
  const { program, report } = await openReport(folders, withItems(), start);
  const second = report.cell(SECTION, SECOND);
  await second.click();
  await insertReference(report, '通知方式');
  const first = report.cell(SECTION, FIRST);
  await second.box.locator('[data-field]').click({ modifiers: ['Control'] });
  await first.expectLive();
  expect(await first.caret()).toBe('受理窗口審查時限'.length);
  // From a resting cell as well.
  await second.box.locator('[data-field]').click({ modifiers: ['Control'] });
  await first.expectLive();
  await second.click();
  await program.page.keyboard.press('End');
  await runFromPalette(program.page, texts.go);
  await first.expectLive();
});

test('captions are numbered over the whole report, printed, and undone', async ({
  openBlank,
  folders,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  const addTable = async (caption: string): Promise<void> => {
    await report.tool(blockTexts.insertTable).click();
    await keyboard.press('Enter');
    await expect(report.live.box).toBeFocused();
    await program.page.getByRole('textbox', { name: texts.caption }).click();
    await keyboard.insertText(caption);
  };
  const second = report.cell(SECTION, SECOND);
  const first = report.cell(SECTION, FIRST);
  await second.click();
  await addTable('各月件數');
  await expect(second.box.locator('table')).toHaveAttribute('data-caption', '表 1\u3000各月件數');
  await first.click();
  await addTable('收費標準');
  await expect(first.box.locator('table')).toHaveAttribute('data-caption', '表 1\u3000收費標準');
  await expect(second.box.locator('table')).toHaveAttribute('data-caption', '表 2\u3000各月件數');
  await program.page.screenshot({ path: test.info().outputPath('captions.png') });

  const third = report.cell(SECTION, ['(一)服務一致及正確性', '3. 提高服務人員專業度']);
  await third.click();
  await keyboard.insertText('如');
  await insertReference(report, '各月件數');
  await third.expectBlocks(['如表 2']);
  await report.save();
  expect((await SavedReport.read(file)).blocks('d1-r02')[0]).toMatchObject({ caption: '各月件數' });
  const name = await report.export();
  const xml = new TextDecoder().decode(await readFile(join(folders.reports, name)));
  expect(xml.length).toBeGreaterThan(0);
  await first.click();
  for (let i = 0; i < 3; i += 1) await keyboard.press('Control+z');
  await expect(second.box.locator('table')).toHaveAttribute('data-caption', '表 1\u3000各月件數');
});

/** Where somebody composes, in which line, how, and what the line says then. 「#」 is a reference that says 「一」. */
const BESIDE: readonly (readonly [string, string, (desk: Desk) => Promise<void>, string])[] = [
  [
    'right behind it',
    '甲#乙',
    async ({ program, ime }) => {
      for (let i = 0; i < 2; i += 1) await program.page.keyboard.press('ArrowRight');
      await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    },
    '甲一台灣乙',
  ],
  [
    'right before it',
    '甲#乙',
    async ({ program, ime }) => {
      await program.page.keyboard.press('ArrowRight');
      await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    },
    '甲台灣一乙',
  ],
  [
    'over it',
    '甲#乙',
    async ({ program, ime }) => {
      await program.page.keyboard.press('ArrowRight');
      await program.page.keyboard.press('Shift+ArrowRight');
      await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    },
    '甲台灣乙',
  ],
  [
    'over it and what is around it',
    '甲#乙',
    async ({ program, ime }) => {
      for (let i = 0; i < 3; i += 1) await program.page.keyboard.press('Shift+ArrowRight');
      await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    },
    '台灣',
  ],
  [
    'behind it, given up, then typed',
    '甲#乙',
    async ({ program, ime }) => {
      for (let i = 0; i < 2; i += 1) await program.page.keyboard.press('ArrowRight');
      await ime.compose('ㄊ');
      await ime.compose('ㄊㄞ');
      await ime.cancel();
      await ime.rest();
      await program.page.keyboard.type('x');
    },
    '甲一x乙',
  ],
  [
    'before it, given up, then typed',
    '甲#乙',
    async ({ program, ime }) => {
      await program.page.keyboard.press('ArrowRight');
      await ime.compose('ㄊ');
      await ime.cancel();
      await ime.rest();
      await program.page.keyboard.type('x');
    },
    '甲x一乙',
  ],
  [
    'behind it twice, with a Backspace between',
    '甲#乙',
    async ({ program, ime }) => {
      for (let i = 0; i < 2; i += 1) await program.page.keyboard.press('ArrowRight');
      await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
      await program.page.keyboard.press('Backspace');
      await ime.phrase('ㄅ', 'ㄅㄟ', '北');
    },
    '甲一台北乙',
  ],
  [
    'behind it, alone in its line',
    '#',
    async ({ program, ime }) => {
      await program.page.keyboard.press('End');
      await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    },
    '一台灣',
  ],
  [
    'before it, alone in its line',
    '#',
    async ({ ime }) => ime.phrase('ㄊ', 'ㄊㄞ', '台灣'),
    '台灣一',
  ],
  [
    'between two of them',
    '##',
    async ({ program, ime }) => {
      await program.page.keyboard.press('ArrowRight');
      await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    },
    '一台灣一',
  ],
];

for (const [where, line, act, wanted] of BESIDE) {
  test(`composing ${where} keeps a reference as it is`, async ({ folders, start }) => {
    const blank = blankReport('bsmi-108-results');
    const field = fieldRun({ kind: 'reference', target: 'aim' });
    const children = [...line].map((sign) => (sign === '#' ? field : textRun(sign)));
    const given = setRichText(blank, cellOf(blank, 'd1-r01'), [
      { ...listItem('official', 1, [textRun('項')]), id: 'aim' },
      paragraph(children),
    ]);
    const desk = await openReport(folders, refreshFields(given), start);
    const { keyboard } = desk.program.page;
    const cell = desk.report.cell(SECTION, FIRST);
    await cell.click();
    await keyboard.press('Control+Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Home');
    await act(desk);
    await cell.expectBlocks(['一、項', wanted]);
    await desk.report.save();
    await expectSaved(desk.file, 'd1-r01', `項\n${wanted}`);
    const saved = (await SavedReport.read(desk.file)).blocks('d1-r01')[1]?.children ?? [];
    const fields = saved.filter((run) => 'field' in run).map(({ text }) => text);
    expect(fields).toEqual([...wanted].filter((sign) => sign === '一'));
  });
}
