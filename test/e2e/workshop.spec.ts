import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWritable } from '../../shared/model/column.ts';
import type { Form } from '../../shared/model/form.ts';
import type { TableFormSection } from '../../shared/model/form-section.ts';
import { REPORT_KIND } from '../../shared/model/report.ts';
import { formTexts } from '../../shared/texts/forms.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { storageTexts } from '../../shared/texts/storage.ts';
import { workshopTexts as texts } from '../../shared/texts/workshop.ts';
import { smallForm, smallRow, smallTable } from '../fixtures/small-form.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { WorkshopPage } from './pages/workshop-page.ts';
import { expectAccessible } from './support/axe.ts';
import { makeFolders, removeFolders } from './support/folders.ts';
import { InputMethod } from './support/ime.ts';
import { Program } from './support/program.ts';
import { readDocx } from './support/read-docx.ts';
import { onlyReportIn } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const AGENCY = '水岸管理局';

/** A form file in which the use of a column is missing. */
function withoutRole(): object {
  const table = smallTable();
  const columns = table.columns.map(({ role, ...rest }, i) => (i === 2 ? rest : { ...rest, role }));
  return smallForm({ sections: [{ ...table, columns: columns as typeof table.columns }] });
}

/** Seven columns under other names, two bands, points for each row and each criterion. */
async function makeWideForm(workshop: WorkshopPage): Promise<void> {
  const { page } = workshop;
  const { keyboard } = page;
  // What is opened or added is written in at once.
  await expect(workshop.field(texts.name)).toBeFocused();
  await workshop.write(texts.name, '服務躍升評核表');
  await workshop.write(texts.sourceTitle, '服務躍升評核作業要點');
  await workshop.go(texts.parts.roster);
  await expect(page.getByRole('button', { name: texts.addUnit })).toBeFocused();
  await keyboard.press('Enter');
  await expect(workshop.field(texts.unitNamed(1, texts.unitName))).toBeFocused();
  await keyboard.type('企劃組');
  await keyboard.press('Enter');
  await expect(workshop.field(texts.unitNamed(2, texts.unitName))).toBeFocused();
  await keyboard.type('秘書室');
  await workshop.go(texts.parts.deadlines);
  await expect(page.getByRole('button', { name: texts.addDeadline })).toBeFocused();
  await keyboard.press('Enter');
  await expect(workshop.field(texts.deadlineNamed(1, texts.deadlineWho))).toBeFocused();
  await expect(workshop.problems).toContainText(formTexts.deadlineBlank);
  await workshop.write(texts.deadlineNamed(1, texts.deadlineWhat), '送件');
  await workshop.write(texts.deadlineNamed(1, texts.deadlineWhen), '{year+1} 年 2 月 30 日前');
  await expect(page.getByText(texts.deadlineNoSuchDay)).toBeVisible();
  await workshop.write(texts.deadlineNamed(1, texts.deadlineWhen), '{year+1} 年 1 月 5 日前');
  await workshop.go(texts.untitledAt(1));
  await workshop.write(texts.tableHeading, '服務躍升');
  await workshop.write(texts.points, '100');
  await workshop.write(texts.band, '甲、服務品質');
  for (let i = 0; i < 4; i += 1) await workshop.press(texts.addColumn);
  const labels = ['評核面向', '權責單位', '評核項目', '推動作法', '辦理成果', '目標值', '備註'];
  const roleSteps = [0, 0, -2, -1, 0, 2, 1];
  for (const [i, label] of labels.entries()) {
    await workshop.write(texts.columnLabel(i + 1), label);
    await workshop.choose(texts.columnRole(i + 1), roleSteps[i] ?? 0);
  }
  await workshop.tabTo(workshop.row(1));
  await keyboard.type('一、作業一致');
  await keyboard.press('Enter');
  await keyboard.type('(一)標準作業：訂定標準作業流程。');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.type('(二)服務時效：於期限內辦結。');
  await workshop.write(texts.owners, '企劃組、秘書室');
  await workshop.tabTo(workshop.field(texts.criteria));
  await keyboard.type('1.流程齊備｜30');
  await keyboard.press('Enter');
  await keyboard.type('2.如期完成｜10');
  await workshop.write(texts.rowPoints, '40');
  await keyboard.press('Shift+Tab');
  while (!(await workshop.row(3).evaluate((row) => row === document.activeElement))) {
    await keyboard.press('Shift+Tab');
  }
  await keyboard.press('ArrowUp');
  await expect(workshop.row(2)).toBeFocused();
  await workshop.write(texts.rowPoints, '50');
  // Ten points are missing: the workshop says so, and the list leads there.
  await expect(workshop.problems).toContainText('各列配分合計 90 分');
  await workshop.write(texts.rowPoints, '60');
  await expect(workshop.problems).toContainText(texts.problemsNone);
}

/** The three columns that a blank form begins with, and rows pasted from a spreadsheet. */
async function makeNarrowForm(workshop: WorkshopPage, program: Program): Promise<void> {
  const { keyboard } = workshop.page;
  await workshop.write(texts.name, '便民措施成果表');
  await workshop.go(texts.untitledAt(1));
  await workshop.write(texts.tableHeading, '便民措施');
  await workshop.tabTo(workshop.row(1));
  await program.copy(
    '一、臨櫃服務\t\n(一)延長服務時間\t第一課\n(二)設置引導人員\t第二課\n二、線上服務\t第三課',
  );
  await keyboard.press('Control+v');
  await expect(workshop.row(4)).toBeFocused();
  await expect(workshop.problems).toContainText(texts.problemsNone);
}

const FORMS = [
  { name: '服務躍升評核表', columns: 7, rows: 2, make: makeWideForm },
  { name: '便民措施成果表', columns: 3, rows: 3, make: makeNarrowForm },
] as const;

for (const { name, columns, rows, make } of FORMS) {
  test(`a form of ${columns} columns is made by keyboard, mailed, imported, filled in and exported`, async ({
    start,
    folders,
  }) => {
    test.setTimeout(180_000);
    const program = await start();
    await StartPage.shown(program.page);
    const workshop = await WorkshopPage.opened(program.page);
    await workshop.press(texts.newBlank);
    await make(workshop, program);
    const mailed = join(folders.root, '表單.json');
    await program.app.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
    }, mailed);
    await workshop.press(texts.export);
    await expect(workshop.said).toContainText(mailed);
    const form: Form = JSON.parse(await readFile(mailed, 'utf8'));
    const [table] = form.sections;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns).toHaveLength(columns);
    expect(table.rows).toHaveLength(rows);
    expect(await readdir(join(folders.reports, storageTexts.formsFolder))).toEqual([
      `${storageTexts.formFile(name, 1)}.json`,
    ]);

    const elsewhere = await makeFolders();
    const other = await Program.start(elsewhere);
    try {
      await StartPage.shown(other.page);
      const there = await WorkshopPage.opened(other.page);
      await other.app.evaluate(({ dialog }, filePath) => {
        Object.assign(dialog, {
          showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }),
        });
      }, mailed);
      await there.press(texts.importFile);
      await expect(there.said).toContainText(texts.imported(name, 1));
      await there.press(texts.importFile);
      await expect(there.said).toContainText(texts.importedSame(name, 1));
      await there.press(texts.back);
      const report = await (await StartPage.shown(other.page)).create(name, AGENCY, '115');
      const { keyboard } = other.page;
      const places = table.rows.flatMap((row) =>
        table.columns.filter(isWritable).map((column) => `${row.id}/${column.id}`),
      );
      for (const [i, place] of places.entries()) {
        if (i > 0) {
          const before = await report.live.box.getAttribute('data-address');
          await keyboard.press('Alt+PageDown');
          await expect(report.live.box).not.toHaveAttribute('data-address', before ?? '');
        }
        await keyboard.insertText(words(place));
      }
      await report.save();
      const saved = JSON.parse(await readFile(await onlyReportIn(elsewhere.reports), 'utf8'));
      expect(saved.form).toEqual(form);
      const exported = await report.export();
      const docx = readDocx(await readFile(join(elsewhere.reports, exported)));
      expectInPlace(table, docx.tables[0] ?? []);
    } finally {
      if (other.isRunning()) await other.close();
      await removeFolders(elsewhere);
    }
    other.expectNoProblems();
  });
}

const words = (place: string): string => `《${place}》39,068 件`;

function expectInPlace(
  table: TableFormSection,
  printed: ReturnType<typeof readDocx>['tables'][number],
): void {
  const [header, ...rows] = printed;
  expect(header?.map((cell) => cell.paragraphs.join())).toEqual(
    table.columns.map(({ label }) => label),
  );
  // A band is a row of one cell.
  const answered = rows.filter((cells) => cells.length > 1);
  expect(answered).toHaveLength(table.rows.length);
  for (const [i, cells] of answered.entries()) {
    const row = table.rows[i];
    for (const [k, column] of table.columns.entries()) {
      const text = cells.at(k - table.columns.length)?.paragraphs.join('\n') ?? '';
      if (isWritable(column)) expect(text).toBe(words(`${row?.id}/${column.id}`));
      if (column.role === 'owner') expect(text).toBe(row?.owners.join('\n'));
      for (const line of column.role === 'strategy' ? (row?.printed ?? []) : []) {
        expect(text).toContain(line);
      }
      for (const { text: line } of column.role === 'criterion' ? (row?.criteria ?? []) : []) {
        expect(text).toContain(line);
      }
    }
  }
}

test('a form that is in use gets a new version; the report goes on with its own', async ({
  start,
  folders,
}) => {
  const program = await start();
  await StartPage.shown(program.page);
  const workshop = await WorkshopPage.opened(program.page);
  await workshop.press(texts.newBlank);
  await makeNarrowForm(workshop, program);
  await workshop.press(texts.makeReport);
  await program.page.getByLabel(startTexts.agency).fill(AGENCY);
  await program.page.getByRole('button', { name: startTexts.create, exact: true }).click();
  const report = await ReportPage.shown(program.page);
  await program.page.keyboard.insertText('第一版的成果');
  await report.save();
  await report.back();

  const again = await WorkshopPage.opened(program.page);
  await again.press(texts.editNamed('便民措施成果表'));
  await again.go('便民措施');
  await again.tabTo(again.row(1));
  await program.page.keyboard.press('End');
  await program.page.keyboard.type('（修正）');
  await again.press(texts.save);
  await expect(again.said).toContainText(texts.savedRaised(2));
  expect((await readdir(join(folders.reports, storageTexts.formsFolder))).sort()).toEqual([
    `${storageTexts.formFile('便民措施成果表', 1)}.json`,
    `${storageTexts.formFile('便民措施成果表', 2)}.json`,
  ]);
  // Without any form file the report still opens: its form is inside it.
  await rm(join(folders.reports, storageTexts.formsFolder), { recursive: true });
  await again.press(texts.backToList);
  await again.press(texts.back);
  const opened = await (await StartPage.shown(program.page)).continue();
  await expect(opened.paper.getByText('第一版的成果')).toBeVisible();
  await expect(opened.paper.getByText('（修正）')).toHaveCount(0);
});

test('what is wrong with a file is said with its places, and the file stays as it is', async ({
  start,
  folders,
}) => {
  const program = await start();
  await StartPage.shown(program.page);
  const workshop = await WorkshopPage.opened(program.page);
  const rows = [smallRow('d1-r01', ['甲']), smallRow('d1-r01', ['乙'])];
  const many = Array.from({ length: 10_000 }, (_, i) => smallRow(`r${i}`, [`${i}.項`]));
  const { columns } = smallTable();
  const cases: readonly (readonly [string, object, string])[] = [
    ['重複.json', smallForm({ sections: [smallTable({ rows })] }), '識別碼「d1-r01」與'],
    ['萬列.json', smallForm({ sections: [smallTable({ rows: many })] }), '共有 10000 列'],
    [
      '標記.json',
      smallForm({ sections: [smallTable({ heading: '<script>alert(1)</script>' })] }),
      '<script>',
    ],
    [
      '缺欄.json',
      smallForm({
        sections: [smallTable({ columns: columns.slice(1).map((c) => ({ ...c, widths: [500] })) })],
      }),
      '沒有執行策略欄',
    ],
    [
      '無用途.json',
      withoutRole(),
      `「執行績效與成果」欄：${texts.noRole}（sections.0.columns.2.role）`,
    ],
    ['報告.json', { kind: REPORT_KIND, sections: [] }, '這是一份報告'],
    ['別的.json', { title: '甲' }, '可能選錯了檔案'],
  ];
  for (const [name, form, message] of cases) {
    const file = join(folders.root, name);
    const text = JSON.stringify(form);
    await writeFile(file, text);
    await program.app.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, {
        showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }),
      });
    }, file);
    await workshop.press(texts.importFile);
    const alert = program.page.getByRole('alert');
    await expect(alert).toContainText(message);
    await expect(alert).toContainText(name);
    expect(await readFile(file, 'utf8')).toBe(text);
  }
});

test('HTML in a label is shown as text, and the draft survives the end of the process', async ({
  start,
}) => {
  const program = await start();
  await StartPage.shown(program.page);
  const workshop = await WorkshopPage.opened(program.page);
  await workshop.press(texts.newBlank);
  await workshop.write(texts.name, '草稿一');
  await workshop.go(texts.untitledAt(1));
  await workshop.write(texts.tableHeading, '<img src=x onerror=alert(1)>');
  await expect(workshop.preview).toContainText('<img src=x onerror=alert(1)>');
  await expect(workshop.preview.locator('img')).toHaveCount(0);
  await expect(workshop.problems).toContainText('HTML 標記');
  await program.page.keyboard.press('Control+s');
  await expect(program.page.getByText(/^草稿已儲存/u)).toBeVisible();
  await program.kill();
  const again = await start();
  await StartPage.shown(again.page);
  const back = await WorkshopPage.opened(again.page);
  await back.press(texts.editNamed('草稿一'));
  await back.go('<img src=x onerror=alert(1)>');
  await expect(back.field(texts.tableHeading)).toHaveValue('<img src=x onerror=alert(1)>');
  await back.press(texts.backToList);
  await expect(again.page.getByText(texts.isDraft)).toBeVisible();
});

test('Enter and Tab of an input method make no rows and no levels; undo goes back step by step', async ({
  start,
}) => {
  const program = await start();
  await StartPage.shown(program.page);
  const workshop = await WorkshopPage.opened(program.page);
  const { keyboard } = program.page;
  await workshop.press(texts.newBlank);
  await workshop.go(texts.untitledAt(1));
  await workshop.tabTo(workshop.row(1));
  const ime = new InputMethod(program.page, await program.devtools());
  await ime.compose('ㄈㄨˊ');
  await ime.compose('服務');
  await ime.commit('服務', 'Enter');
  await ime.compose('ㄧ');
  await ime.commit('一致', 'Tab');
  await ime.rest();
  await expect(workshop.row(1)).toHaveValue('服務一致');
  await expect(workshop.row(2)).toHaveCount(0);
  await keyboard.press('Enter');
  await keyboard.type('效率');
  await keyboard.press('Tab');
  await expect(workshop.row(2)).toHaveAccessibleName(texts.rowWords(2, 2));
  await keyboard.press('Control+z');
  await expect(workshop.row(2)).toHaveAccessibleName(texts.rowWords(2, 1));
  await keyboard.press('Control+z');
  await expect(workshop.row(2)).toHaveValue('');
  await keyboard.press('Control+z');
  await expect(workshop.row(2)).toHaveCount(0);
  await program.page.keyboard.press('Control+y');
  await program.page.keyboard.press('Control+y');
  await expect(workshop.row(2)).toHaveValue('效率');
  await expect(workshop.row(1)).toHaveValue('服務一致');
});

test('a draft that a colleague has changed meanwhile stays, and both are offered again', async ({
  start,
  folders,
}) => {
  const program = await start();
  await StartPage.shown(program.page);
  const workshop = await WorkshopPage.opened(program.page);
  await workshop.press(texts.newBlank);
  await workshop.write(texts.name, '起初');
  await program.page.keyboard.press('Control+s');
  await expect(program.page.getByText(/^草稿已儲存/u)).toBeVisible();
  const shared = join(folders.reports, storageTexts.formsFolder);
  const [name = ''] = await readdir(shared);
  const theirs = (await readFile(join(shared, name), 'utf8')).replace('起初', '同事的');
  await writeFile(join(shared, name), theirs);
  await workshop.write(texts.name, '我的');
  await program.page.keyboard.press('Control+s');
  const alert = program.page.getByRole('alert');
  await expect(alert).toContainText(join(shared, name));
  expect(await readFile(join(shared, name), 'utf8')).toBe(theirs);
  await workshop.press(texts.backToList);
  await expect(program.page.getByText('同事的')).toBeVisible();
  await expect(program.page.getByText(texts.isBeside)).toBeVisible();
  await workshop.press(texts.editNamed('我的'));
  await expect(workshop.field(texts.name)).toHaveValue('我的');
});

test('the width of a column is what was typed, once it is typed', async ({ start }) => {
  const program = await start();
  await StartPage.shown(program.page);
  const workshop = await WorkshopPage.opened(program.page);
  const { keyboard } = program.page;
  await workshop.press(texts.newBlank);
  await workshop.go(texts.untitledAt(1));
  const width = (column: number) =>
    program.page.getByRole('spinbutton', { name: texts.columnWidth(column) });
  await workshop.tabTo(width(2));
  await keyboard.press('Control+a');
  await keyboard.type('150');
  await expect(width(2)).toHaveValue('150');
  await expect(width(3)).toHaveValue('550');
  await keyboard.press('Tab');
  await expect(width(2)).toHaveValue('150');
  await expect(width(3)).toHaveValue('510');
  await workshop.tabTo(width(3));
  const ime = new InputMethod(program.page, await program.devtools());
  await keyboard.press('Control+a');
  await ime.phrase('５', '５０', '５００');
  await keyboard.press('Enter');
  await expect(width(3)).toHaveValue('500');
  await expect(width(2)).toHaveValue('160');
  // Nothing that is no number replaces one, and a limit is kept to only at the end.
  for (const [typed, shown] of [
    ['abc', '500'],
    ['', '500'],
    ['5', '20'],
  ] as const) {
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await keyboard.type(typed);
    await keyboard.press('Enter');
    await expect(width(3)).toHaveValue(shown);
  }
  await keyboard.press('ArrowUp');
  await expect(width(3)).toHaveValue('30');
  await width(3).hover();
  await program.page.mouse.wheel(0, -100);
  await expect(width(3)).toHaveValue('40');
  await expect(program.page.getByText(texts.widthSum(1000))).toBeVisible();
});

test('a draft is taken out of the list, and comes back; an older version can be edited again', async ({
  start,
  folders,
}) => {
  const program = await start();
  await StartPage.shown(program.page);
  const workshop = await WorkshopPage.opened(program.page);
  const { page } = program;
  await workshop.press(texts.newBlank);
  await workshop.write(texts.name, '不要的');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^草稿已儲存/u)).toBeVisible();
  await workshop.press(texts.backToList);
  await workshop.press(texts.takeAwayNamed('不要的'));
  await expect(workshop.said).toContainText(storageTexts.removedFormsFolder);
  await expect(page.getByRole('button', { name: texts.editNamed('不要的') })).toHaveCount(0);
  const put = page.getByRole('button', { name: texts.putBack });
  await expect(put).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: texts.editNamed('不要的') })).toBeVisible();

  for (const version of [1, 2]) {
    const form = smallForm({ name: '兩版', version });
    await writeFile(join(folders.root, 'mailed.json'), JSON.stringify(form));
    await program.app.evaluate(
      ({ dialog }, filePath) => {
        Object.assign(dialog, {
          showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }),
        });
      },
      join(folders.root, 'mailed.json'),
    );
    await workshop.press(texts.importFile);
    await expect(workshop.said).toContainText(texts.imported('兩版', version));
  }
  await page.getByText(texts.olderVersions(1)).click();
  await expectAccessible(page, 'versions of a form');
  await workshop.press(texts.editNamed(texts.versionNamed('兩版', 1)));
  await workshop.write(texts.name, '從第一版');
  await workshop.press(texts.save);
  await expect(workshop.said).toContainText(texts.savedBeside(3, 2));
});

test('what was typed last is kept when the window closes', async ({ start }) => {
  const program = await start();
  await StartPage.shown(program.page);
  const workshop = await WorkshopPage.opened(program.page);
  await workshop.press(texts.newBlank);
  await workshop.write(texts.name, '關窗前');
  await program.close();
  const again = await start();
  await StartPage.shown(again.page);
  await WorkshopPage.opened(again.page);
  await expect(again.page.getByText('關窗前')).toBeVisible();
});

test('axe finds nothing, small, zoomed and in forced colours', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await StartPage.shown(page);
  const workshop = await WorkshopPage.opened(page);
  await expectAccessible(page, 'the list of forms');
  await workshop.press(texts.newBlank);
  await expectAccessible(page, 'a blank form');
  await workshop.go(texts.untitledAt(1));
  await workshop.tabTo(workshop.row(1));
  await expectAccessible(page, 'a table');
  await page.emulateMedia({ forcedColors: 'active' });
  await expectAccessible(page, 'forced colours');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 683, height: 384 });
  await expectAccessible(page, '200 %');
  for (const part of [texts.parts.roster, texts.parts.deadlines]) {
    await workshop.go(part);
    await workshop.press(part === texts.parts.roster ? texts.addUnit : texts.addDeadline);
    await expectAccessible(page, part);
  }
});
