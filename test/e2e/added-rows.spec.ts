import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandTexts as texts } from '../../shared/texts/commands.ts';
import { rowViewTexts } from '../../shared/texts/row-view.ts';
import { addedRowsReport } from '../fixtures/added-rows-form.ts';
import { openPalette } from './pages/palette.ts';
import { expectAccessible } from './support/axe.ts';
import { readDocx } from './support/read-docx.ts';
import { expect, openReport, test } from './support/test.ts';

interface PlanRow {
  readonly formRowId: string;
  readonly added?: { readonly place: string };
  readonly cells: Readonly<Record<string, unknown>>;
}

/** The rows of the plan on disk: the form's id, or what is written as strategy and method. */
async function planOnDisk(file: string): Promise<readonly string[]> {
  const report: { readonly sections: readonly { rows?: readonly PlanRow[] }[] } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  const words = (cell: unknown): string =>
    [...JSON.stringify(cell ?? []).matchAll(/"text":"([^"]+)"/gu)]
      .map(([, text]) => text)
      .filter((text) => text !== 'text')
      .join('');
  return (report.sections[2]?.rows ?? []).map(({ formRowId, added, cells }) =>
    added === undefined ? formRowId : `${words(cells['strategy'])}=${words(cells['plan'])}`,
  );
}

const PLAN = '執行策略及具體推動作法';
const THEME = '一、完備基礎服務';

test('an office adds its own strategies and methods, moves them and takes them back, by keyboard alone', async ({
  folders,
  start,
}) => {
  const { program, report, ime, file } = await openReport(folders, addedRowsReport(), start);
  const { page } = program;
  const { keyboard } = page;
  const cell = (number: string, column: string) => report.cell(PLAN, [THEME, number], column);
  await report.cell(PLAN, [THEME, '(二)資訊透明度'], '具體推動作法').click();
  await keyboard.press('Alt+Shift+Insert');
  await cell('(三)', '執行策略').expectLive();
  await expect(report.said).toHaveText(texts.rowAdded('(三)'));
  await ime.phrase('ㄐ', 'ㄐㄧㄚ', '甲');
  await ime.phrase('ㄘ', 'ㄘㄜ', '策略');
  await keyboard.press('Tab');
  await cell('(三)', '具體推動作法').expectLive();
  await ime.phrase('ㄗ', '甲作法');
  await keyboard.press('Alt+Shift+Insert');
  await cell('(四)', '執行策略').expectLive();
  await ime.phrase('ㄧ', '乙策略');
  await keyboard.press('Tab');
  await ime.phrase('ㄧ', '乙作法');
  await keyboard.press('Control+s');
  await expect
    .poll(() => planOnDisk(file))
    .toEqual(['d2-r01', 'd2-r02', '甲策略=甲作法', '乙策略=乙作法', 'd2-r03']);

  await keyboard.press('Alt+Shift+PageUp');
  await cell('(三)', '具體推動作法').expectLive();
  await cell('(三)', '具體推動作法').expectBlocks(['乙作法']);
  await cell('(三)', '執行策略').expectBlocks(['乙策略']);
  await cell('(四)', '執行策略').expectBlocks(['甲策略']);
  await expect(report.said).toHaveText(texts.rowMoved('(三)'));
  // The caret went along: what is typed goes into the moved row.
  await ime.phrase('ㄅ', '補');
  await keyboard.press('Control+s');
  await expect
    .poll(() => planOnDisk(file))
    .toEqual(['d2-r01', 'd2-r02', '乙策略=乙作法補', '甲策略=甲作法', 'd2-r03']);
  await expectAccessible(page, test.info().title);

  await keyboard.press('Alt+Shift+Delete');
  await expect(report.said).toHaveText(texts.rowDeleted('(三)', 7));
  await expect(cell('(四)', '執行策略').box).toHaveCount(0);
  await report.cell(PLAN, [THEME, '(二)資訊透明度'], '具體推動作法').expectLive();
  await keyboard.press('Control+z');
  await cell('(三)', '具體推動作法').expectBlocks(['乙作法補']);
  await cell('(四)', '執行策略').expectBlocks(['甲策略']);
  await keyboard.press('Control+s');
  await expect
    .poll(() => planOnDisk(file))
    .toEqual(['d2-r01', 'd2-r02', '乙策略=乙作法補', '甲策略=甲作法', 'd2-r03']);

  await keyboard.press('Control+Shift+e');
  const name = await report.exportedName();
  const { tables } = readDocx(await readFile(join(folders.reports, name)));
  const plan = (tables.at(-1) ?? []).map((row) =>
    row.map(({ paragraphs, isContinued }) => (isContinued ? '' : paragraphs.join('\n'))),
  );
  expect(plan).toEqual([
    ['執行策略', '主辦單位', '具體推動作法'],
    [THEME, '(一)作業標準化。', '第一課', '(一)'],
    ['', '(二)資訊透明度。', '第一課', '(二)'],
    ['', '(三)乙策略', '第一課', '(三)乙作法補'],
    ['', '(四)甲策略', '第一課', '(四)甲作法'],
    ['二、重視意見回饋', '(一)納入參與。', '第一課', '(一)'],
  ]);

  // Opened again, it is as it was.
  await program.close();
  const { page: again } = await start({ file });
  await expect(again.getByRole('textbox', { name: /執行策略，.*\(四\)/u })).toHaveText('甲策略');
});

test('the form’s own rows stay where they are, and where nothing is allowed the commands are off', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank('tainan-110-results');
  const { page } = program;
  await openPalette(page);
  await page.keyboard.type('row.add');
  const option = page.getByRole('option', { name: new RegExp(texts.addRow, 'u') });
  await expect(option).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(report.live.box).toBeFocused();
});

test('deleting an own row while only my rows are shown leaves the others hidden', async ({
  folders,
  start,
}) => {
  const given = addedRowsReport();
  const report = {
    ...given,
    sections: given.sections.map((section) =>
      section.kind === 'table'
        ? {
            ...section,
            rows: section.rows.map((row) =>
              row.formRowId === 'd2-r02' ? { ...row, owners: ['第二課'] } : row,
            ),
          }
        : section,
    ),
  };
  const desk = await openReport(folders, report, start);
  const { page } = desk.program;
  await desk.report.cell(PLAN, [THEME, '(一)作業標準化'], '具體推動作法').click();
  await page.keyboard.press('F9');
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /第一課/u })
    .focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: rowViewTexts.confirm, exact: true }).press('Enter');
  const other = desk.report.cell(PLAN, [THEME, '(二)資訊透明度'], '具體推動作法').box;
  await expect(other).toHaveCount(0);
  await desk.report.cell(PLAN, [THEME, '(一)作業標準化'], '具體推動作法').click();
  await page.keyboard.press('Alt+Shift+Insert');
  await desk.report.cell(PLAN, [THEME, '(三)'], '執行策略').expectLive();
  await page.keyboard.press('Alt+Shift+Delete');
  await expect(desk.report.cell(PLAN, [THEME, '(三)'], '執行策略').box).toHaveCount(0);
  await expect(other).toHaveCount(0);
});
