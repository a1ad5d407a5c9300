import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWritable } from '../../shared/model/column.ts';
import type { Form } from '../../shared/model/form.ts';
import {
  isRunningTable,
  type ProseFormSection,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../../shared/model/form-section.ts';
import type { Report } from '../../shared/model/report.ts';
import { plainText } from '../../shared/model/rich-text.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { paperTexts } from '../../shared/texts/paper.ts';
import { runFromPalette } from './pages/palette.ts';
import { StartPage } from './pages/start-page.ts';
import { type DocxContent, readDocx } from './support/read-docx.ts';
import { blankReport, type FormId } from './support/reports.ts';
import { onlyReportIn } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const FORMS: readonly FormId[] = [
  'bsmi-108-results',
  'tainan-110-results',
  'bsmi-115-plan',
  'idb-108h1-self-assessment',
  'mobile-service-plan',
];
const AGENCY = '水岸管理局';

/** What is written in a place: no two places have the same, and none is part of another's. */
const words = (place: string): string => `《${place}》辦理 39,068 件。`;

/** The places to write in, in the order in which the keyboard goes through them. */
function placesOf(form: Form): readonly string[] {
  return form.sections.flatMap((section) => {
    if (section.kind === 'prose') return section.writable ? [section.id] : [];
    const columns = section.columns.filter(isWritable);
    return section.rows.flatMap((row) => columns.map((column) => `${row.id}/${column.id}`));
  });
}

/** What a report file holds in each place, and in each line above a table. */
function written(report: Report): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const section of report.sections) {
    if (section.kind === 'prose') {
      if (section.body.length > 0) found[section.formSectionId] = plainText(section.body);
      continue;
    }
    for (const [id, text] of Object.entries(section.fields)) found[`field ${id}`] = text;
    for (const row of section.rows) {
      for (const [id, text] of Object.entries(row.cells)) {
        found[`${row.formRowId}/${id}`] = plainText(text);
      }
    }
  }
  return found;
}

for (const formId of FORMS) {
  test(`every place of ${formId} is written, saved, reopened and exported`, async ({
    start,
    folders,
  }) => {
    test.setTimeout(180_000);
    const { form } = blankReport(formId);
    const program = await start();
    const first = await StartPage.shown(program.page);
    const report = await first.create(form.name, AGENCY, '115');
    const file = await onlyReportIn(folders.reports);
    const { page } = program;
    const { keyboard } = page;

    const places = placesOf(form);
    for (const [i, place] of places.entries()) {
      if (i > 0) {
        const before = await report.live.box.getAttribute('data-address');
        await keyboard.press('Alt+PageDown');
        await expect(report.live.box).not.toHaveAttribute('data-address', before ?? '');
      }
      // Every tenth place by single keys, the others as an input method commits its words.
      if (i % 10 === 0) await keyboard.type(words(place));
      else await keyboard.insertText(words(place));
    }
    const fields = form.sections.flatMap((s) => (s.kind === 'table' ? s.fields : []));
    for (const { id, label } of fields) {
      const line = report.paper.getByRole('textbox', { name: `${label}：` });
      await line.fill(words(id));
    }
    await report.save();

    const expected: Record<string, string> = {};
    for (const place of places) expected[place] = words(place);
    for (const { id } of fields) expected[`field ${id}`] = words(id);
    for (const section of form.sections) {
      if (section.kind === 'prose' && !section.writable) expected[section.id] = '';
    }
    expect(written(JSON.parse(await readFile(file, 'utf8')))).toEqual(expected);

    const again = await (await report.back()).continue();
    await expect(again.paper.getByText(words(places.at(-1) ?? ''))).toHaveCount(1);
    const name = await again.export();
    const bytes = await readFile(join(folders.reports, name));
    expectInPlace(form, readDocx(bytes));
  });
}

/** Every text stands in its own row and column, or under its heading, and nowhere else. */
function expectInPlace(form: Form, docx: DocxContent): void {
  const all = [...docx.tables.flat(2).flatMap((cell) => cell.paragraphs), ...docx.paragraphs];
  const running = printedParts(form.sections).filter(isRunningTable);
  expect(docx.tables).toHaveLength(running.length);
  for (const [t, parts] of running.entries()) expectTable(parts, docx.tables[t] ?? []);
  for (const place of placesOf(form)) {
    expect(all.filter((line) => line.includes(words(place)))).toHaveLength(1);
  }
  const prose = form.sections.filter((s): s is ProseFormSection => s.kind === 'prose');
  for (const section of prose.filter(({ writable }) => writable)) {
    const heading = docx.paragraphs.indexOf(proseHeading(section));
    const text = docx.paragraphs.indexOf(words(section.id));
    expect(heading).toBeGreaterThan(0);
    const between = docx.paragraphs.slice(heading + 1, text);
    expect(between).toEqual(section.guidance === null ? [] : [section.guidance]);
  }
}

function expectTable(parts: readonly TableFormSection[], table: DocxContent['tables'][number]) {
  const [first] = parts;
  const columns = first?.columns ?? [];
  const [header, ...rows] = table;
  expect(header?.map((cell) => cell.paragraphs.join())).toEqual(columns.map(({ label }) => label));
  // The columns to write in stand last, one cell each.
  const places = columns.flatMap((column, i) =>
    isWritable(column) ? [{ id: column.id, fromEnd: columns.length - i }] : [],
  );
  const printed = rows.map((cells) =>
    cells.length === 1
      ? (cells[0]?.paragraphs.join() ?? '')
      : places.map(({ fromEnd }) => cells.at(-fromEnd)?.paragraphs.join('\n') ?? ''),
  );
  const wanted = parts.flatMap(({ band, rows: formRows }) => [
    ...(band === undefined ? [] : [band]),
    ...formRows.map((row) => places.map(({ id }) => words(`${row.id}/${id}`))),
  ]);
  expect(printed.map(withoutNumber)).toEqual(wanted);
}

/** A cell without the row's own number, where the form prints it there again. */
function withoutNumber(cells: string | readonly string[]): string | readonly string[] {
  if (typeof cells === 'string') return cells;
  return cells.map((text) => text.replace(/^\([一二三四五六七八九十]+\)\s*(?=《)/u, ''));
}

test('standing wording comes with the years of the report, after what is there, and is undone at once', async ({
  openBlank,
}) => {
  const { report, file } = await openBlank('bsmi-115-plan');
  const { page } = report;
  const steps = report.prose('陸、考核作業');
  await steps.click();
  await page.keyboard.insertText('自己寫的一段。');
  await runFromPalette(page, commandTexts.standardText);
  await expect.poll(async () => (await steps.blocks()).length).toBe(10);
  expect((await steps.blocks()).slice(0, 4)).toEqual([
    '自己寫的一段。',
    '一、平時查核：',
    '(一)本局應依執行計畫，配合「政府服務獎」評獎實施計畫之評核項目及標準，於 115 年年底前自行考核所屬提升服務效能工作辦理情形，並督導改進。',
    '(二)本局應於 116 年 1 月 15 日前將 115 年度執行績效與成果報部，爰各單位應於 116 年 1 月 5 日前提供 115 年度執行績效與成果，送本局秘書室彙辦。',
  ]);
  await page.keyboard.press('Control+z');
  await steps.expectBlocks(['自己寫的一段。']);

  const basis = report.paper.getByRole('region', { name: '壹、計畫依據' });
  await basis.getByRole('button', { name: paperTexts.takeStandardText }).click();
  await report.prose('壹、計畫依據').click();
  await expect.poll(async () => (await report.prose('壹、計畫依據').blocks()).length).toBe(2);
  await report.save();
  const saved: Report = JSON.parse(await readFile(file, 'utf8'));
  expect(written(saved)['p1']).toContain('院授發社字第 1061300008 號');
});

test('deadlines are told on the start page and beside the report, and become a calendar', async ({
  openBlank,
  folders,
}) => {
  const { program, report } = await openBlank('bsmi-115-plan');
  await expect(report.inspector.box).toContainText('民國 116 年 1 月 5 日');
  await expect(report.inspector.box).toContainText('提供 115 年度執行績效與成果');
  const target = join(folders.root, '期限.ics');
  await program.app.evaluate(({ dialog, Menu }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
    Menu.getApplicationMenu()?.getMenuItemById('file.export-calendar')?.click();
  }, target);
  await expect(report.said).toContainText('6 項期限');
  const calendar = await readFile(target, 'utf8');
  // The one of every February depends on today.
  const days = [...calendar.matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r$/gmu)].map(([, day]) => day);
  expect(days.filter((day) => !day?.includes('022'))).toEqual([
    '20260131',
    '20261231',
    '20270105',
    '20270105',
    '20270115',
  ]);
  expect(days).toHaveLength(6);
});
