import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addRowBelow } from '../../shared/model/added-row-edits.ts';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { countingIds } from '../../shared/model/ids.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Report } from '../../shared/model/report.ts';
import { plainText, type RichText } from '../../shared/model/rich-text.ts';
import { setAssessment, setOwners, setRichText } from '../../shared/model/updates.ts';
import { appTexts } from '../../shared/texts/app.ts';
import { carryTexts as texts } from '../../shared/texts/carry.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { figureTexts } from '../../shared/texts/figures.ts';
import { inspectorTexts } from '../../shared/texts/inspector.ts';
import { runFromPalette } from './pages/palette.ts';
import { ReportPage } from './pages/report-page.ts';
import { expectAccessible } from './support/axe.ts';
import { blankReport } from './support/reports.ts';
import { expect, openReport, test } from './support/test.ts';

const text = (words: string): RichText => [paragraph([textRun(words)])];

/** A row of a report by the id of the form's row. */
function rowOf(report: Report, formRowId: string) {
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    const row = section.rows.find((one) => one.formRowId === formRowId);
    if (row !== undefined) return { row, address: { sectionId: section.id, rowId: row.id } };
  }
  throw new Error(`no row ${formRowId}`);
}

/** A report with something in its first two rows and under no other heading. */
function lastYear(): Report {
  let report = blankReport('bsmi-108-results');
  const first = rowOf(report, 'd1-r01').address;
  const second = rowOf(report, 'd1-r02').address;
  const cell = (address: typeof first) =>
    ({ kind: 'cell', ...address, columnId: 'result' }) as const;
  report = setRichText(report, cell(first), text('115年度受理 39,068 件。持續辦理教育訓練課程。'));
  report = setRichText(report, cell(second), text('平均 14 天內辦結。'));
  report = setOwners(report, first, ['嘉義辦事處']);
  return setAssessment(report, first, 'row', { met: true });
}

const read = async (file: string): Promise<Report> => JSON.parse(await readFile(file, 'utf8'));

test('a report moves to another form with every sign kept, by keyboard, and back with one undo', async ({
  folders,
  start,
}) => {
  const source = lastYear();
  // A version of the form in which the second row is gone and the first one is worded otherwise.
  const older: Report = {
    ...source,
    form: {
      ...source.form,
      sections: source.form.sections.map((section) =>
        section.kind === 'table' && section.id === 'd1'
          ? {
              ...section,
              rows: section.rows.map((row) =>
                row.id === 'd1-r02'
                  ? {
                      ...row,
                      id: 'old-row',
                      path: ['(九)舊項目', '1.已廢止'],
                      text: '舊年度才有的項目',
                      printed: ['1.已廢止'],
                    }
                  : row,
              ),
            }
          : section,
      ),
    },
    sections: source.sections.map((section) =>
      section.kind === 'table'
        ? {
            ...section,
            rows: section.rows.map((row) =>
              row.formRowId === 'd1-r02' ? { ...row, formRowId: 'old-row' } : row,
            ),
          }
        : section,
    ),
  };
  const desk = await openReport(folders, older, start);
  const { report, file, program } = desk;
  const { page } = program;
  await runFromPalette(desk.report.page, texts.commands.move);
  const heading = page.getByRole('heading', { name: texts.titles.move });
  await expect(heading).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(texts.summary(50, 1, 1));
  await expectAccessible(page, 'preview of a move');
  await page.getByRole('radio', { name: texts.filters.gone(1) }).press('Space');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: texts.accept.move }).press('Enter');
  await ReportPage.shown(page);
  await expect(report.said).toContainText('移到右側');
  await page.getByRole('tab', { name: texts.tabs.leftOver(1) }).click();
  await expect(report.inspector.box.getByRole('article')).toContainText('平均 14 天內辦結。');
  await expectAccessible(page, 'kept texts beside the paper');
  await report.save();
  const moved = await read(file);
  expect(moved.leftOver?.map(({ parts }) => plainText(parts[0]?.text ?? []))).toEqual([
    '平均 14 天內辦結。',
  ]);
  expect(rowOf(moved, 'd1-r01').row).toEqual(rowOf(source, 'd1-r01').row);
  // The report as it was before lies beside it.
  const copies = (await readdir(folders.reports)).filter((name) => name.includes('改用表單前'));
  expect(copies).toHaveLength(1);
  expect((await read(join(folders.reports, copies[0] ?? ''))).form).toEqual(older.form);

  // A kept text goes into a cell, and everything comes back step by step.
  await report.cell('構面一：基礎服務', ['(一)服務一致及正確性', '2. 提升服務及時性']).click();
  await page.getByRole('button', { name: texts.place }).click();
  await report.save();
  expect((await read(file)).leftOver).toBeUndefined();
  expect(plainText(rowOf(await read(file), 'd1-r02').row.cells['result'] ?? [])).toBe(
    '平均 14 天內辦結。',
  );
  await runFromPalette(desk.report.page, commandTexts.undo);
  await runFromPalette(desk.report.page, commandTexts.undo);
  await report.save();
  const back = await read(file);
  expect({ ...back, updatedAt: '' }).toEqual({ ...older, updatedAt: '' });
});

test('next year’s report begins on the start page, tells what is old, and is done when it is new', async ({
  folders,
  start,
}) => {
  const desk = await openReport(folders, lastYear(), start);
  const { page } = desk.program;
  const before = await readFile(desk.file, 'utf8');
  await desk.report.back();
  await page
    .getByRole('button', { name: /建立下一年度報告/u })
    .first()
    .press('Enter');
  await expect(page.getByRole('heading', { name: texts.titles['roll-over'] })).toBeFocused();
  await page.getByLabel(texts.year).fill('115');
  await page.getByRole('button', { name: texts.accept['roll-over'] }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText(texts.yearNotLater(115));
  await page.getByLabel(texts.year).fill('116');
  await page.getByRole('checkbox', { name: texts.withText }).press('Space');
  await expectAccessible(page, 'preview of next year');
  await page.getByRole('button', { name: texts.accept['roll-over'] }).press('Enter');
  const report = await ReportPage.shown(page);
  expect(await readFile(desk.file, 'utf8')).toBe(before);
  const name = (await readdir(folders.reports)).find((one) => one.startsWith('116'));
  const file = join(folders.reports, name ?? '');
  const made = await read(file);
  expect(made.year).toBe(116);
  expect(rowOf(made, 'd1-r01').row).toMatchObject({
    owners: ['嘉義辦事處'],
    state: 'writing',
    assessments: {},
  });
  expect(made.lastYear?.places).toHaveLength(2);

  const cell = report.cell('構面一：基礎服務', [
    '(一)服務一致及正確性',
    '1. 訂定申辦業務標準作業流程',
  ]);
  await cell.click();
  await page.getByRole('tab', { name: texts.tabs.lastYear(4) }).click();
  await expect(page.getByText(texts.staleTitle(1))).toBeVisible();
  await expect(page.getByText(texts.unchangedTitle(3))).toBeVisible();
  await expect(page.getByText('39,068 件', { exact: true })).toBeVisible();
  await expect(page.locator('[data-stale]')).toHaveText('115年度');
  await expectAccessible(page, 'last year beside the paper');
  await page
    .getByRole('button', { name: texts.keepSentence('持續辦理教育訓練課程。') })
    .press('Enter');
  await expect(page.getByText(texts.unchangedTitle(2))).toBeVisible();
  await expect(page.locator('.carried-list :focus')).toHaveCount(1);
  // The command selects the year; writing over it takes the mark off.
  await runFromPalette(report.page, texts.commands.stale);
  await page.keyboard.type('116');
  await expect(page.getByText(texts.staleNone)).toBeVisible();
  await expect(page.getByText(texts.unchangedTitle(1))).toBeVisible();
  await report.save();
  const saved = await read(file);
  expect(JSON.stringify(saved.sections)).not.toContain('"stale"');
  expect(plainText(rowOf(saved, 'd1-r01').row.cells['result'] ?? [])).toBe(
    '116受理 39,068 件。持續辦理教育訓練課程。',
  );
  expect(saved.lastYear?.kept).toEqual(['持續辦理教育訓練課程。']);

  // What nobody looked at yet is on the tab, and is told before an export.
  const tab = page.getByRole('tab', { name: texts.tabs.lastYear(1), exact: true });
  await expect(tab).toBeVisible();
  await page.getByRole('tab', { name: inspectorTexts.placePage }).click();
  await page.getByRole('button', { name: appTexts.exportButton }).click();
  await expect(page.getByRole('alert')).toContainText(texts.exportAsks(0, 1));
  await page.getByRole('button', { name: figureTexts.lookFirst }).click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: figureTexts.exportAnyway }).click();
  expect(await readdir(folders.reports)).toContain(await report.exportedName());
});

test('a plan becomes the results that answer it, item by item', async ({ folders, start }) => {
  let plan = blankReport('bsmi-115-plan');
  const { address } = rowOf(plan, 'd1-r01');
  const items = ['甲', '乙', '丙'].map((word) => listItem('official', 3, [textRun(word)]));
  plan = setRichText(plan, { kind: 'cell', ...address, columnId: 'plan' }, [...items, paragraph()]);
  plan = addRowBelow(plan, address, countingIds('own'), text('自己的策略')).report;
  const desk = await openReport(folders, plan, start);
  const { page } = desk.program;
  await runFromPalette(desk.report.page, texts.commands.results);
  await expect(page.getByRole('heading', { name: texts.titles.results })).toBeFocused();
  await expect(page.getByText(/處策略與作法沒有一一對應/u)).toBeVisible();
  await expectAccessible(page, 'preview of results');
  await page.getByRole('button', { name: texts.accept.results }).press('Enter');
  const report = await ReportPage.shown(page);
  const name = (await readdir(folders.reports)).find((one) => one.includes('成果報告'));
  const file = join(folders.reports, name ?? '');
  const made = await read(file);
  expect(made.form.title).toBe('{agency} {year} 年度提升服務效能執行績效與成果');
  expect(made.form.sections[0]).toMatchObject({ points: null });
  expect(made.plan?.places).toHaveLength(1);
  expect(rowOf(made, 'own1').row.added).toBeUndefined();

  // The caret is in the first row, which the plan promises three things in.
  await page.getByRole('tab', { name: texts.tabs.plan }).click();
  await expect(page.getByText(texts.parity(3, 0)).first()).toBeVisible();
  await page.getByRole('button', { name: texts.startAnswers(3) }).press('Enter');
  await report.live.expectLive();
  await page.keyboard.type('done');
  await expect(page.getByText(texts.parity(3, 1)).first()).toBeVisible();
  await expectAccessible(page, 'plan beside the paper');
  await report.save();
  const cell = rowOf(await read(file), 'd1-r01').row.cells['result'] ?? [];
  expect(cell.filter(({ type }) => type === 'item')).toHaveLength(3);
  expect(plainText(cell).trim()).toBe('done');
});

test('what cannot follow says why and changes nothing', async ({ folders, start }) => {
  const source = lastYear();
  const desk = await openReport(folders, source, start);
  const { page } = desk.program;
  await runFromPalette(desk.report.page, texts.commands.move);
  const form = texts.formVersion('創新服務執行方案（行動快速化 M）', 2);
  await page.getByLabel(texts.form, { exact: true }).selectOption({ label: form });
  await expect(page.getByRole('alert')).toHaveText(texts.noMatch);
  await expect(page.getByRole('button', { name: texts.accept.move })).toBeDisabled();
  await page.keyboard.press('Escape');
  await ReportPage.shown(page);
  expect(await readdir(folders.reports)).toHaveLength(1);
  expect((await read(desk.file)).form).toEqual(source.form);
  await expect(page.getByRole('button', { name: appTexts.hideInspector })).toBeVisible();
});
