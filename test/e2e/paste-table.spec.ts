import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addImage } from '../../shared/model/report-image.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { pasteTexts as texts } from '../../shared/texts/paste.ts';
import { ReportPage } from './pages/report-page.ts';
import { expectAccessible } from './support/axe.ts';
import { blankReport } from './support/reports.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';
import { addressOf, type Place, writingPlaces } from './support/writing-places.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'clipboard');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const FORM = 'bsmi-108-results';
const [FIRST] = writingPlaces(FORM) as [Place];

test('a pasted table stands as a small one at once, becomes items or text by F6 and arrow keys, and is one undo', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank(FORM);
  const { page } = program;
  const { keyboard } = page;
  await FIRST.on(report).click();
  await keyboard.insertText('原文');
  await keyboard.press('Enter');
  await program.copy('項次\t辦理項目\t件數', fixture('excel-table.html'));
  await keyboard.press('Control+v');
  const choice = page.getByRole('group', { name: texts.chooser });
  await expect(choice).toBeVisible();
  await FIRST.on(report).expectLive();
  await expect(page.getByText(texts.offered(texts.forms.table))).toHaveAttribute(
    'aria-live',
    'polite',
  );
  await expect(FIRST.on(report).box.locator('table tr')).toHaveCount(3);
  await expectAccessible(page, test.info().title);

  await keyboard.press('F6');
  await expect(choice.getByRole('radio', { name: texts.forms.table })).toBeFocused();
  await keyboard.press('Shift+F6');
  await FIRST.on(report).expectLive();
  await keyboard.press('F6');
  await keyboard.press('ArrowDown');
  await FIRST.on(report).expectBlocks([
    '原文',
    '項次、辦理項目、件數',
    '1.電話諮詢（免付費）、2,341',
    '2.現場 諮詢、905',
  ]);
  await expect(choice.getByRole('radio', { name: texts.forms.items })).toBeFocused();
  await keyboard.press('ArrowDown');
  await FIRST.on(report).expectBlocks(['原文', '項次 辦理項目 件數']);
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect(choice).toBeHidden();
  await FIRST.on(report).expectLive();
  await keyboard.press('Control+s');
  await expect.poll(async () => (await SavedReport.read(file)).raw).not.toContain('"type":"table"');
  await expectSaved(
    file,
    FIRST.formId,
    '原文\n項次、辦理項目、件數\n電話諮詢（免付費）、2,341\n現場 諮詢、905',
  );
  await keyboard.press('Control+z');
  await FIRST.on(report).expectBlocks(['原文', '']);
});

test('a table copied with text around it stays a small table among that, words in a cell of one, and is one undo', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank(FORM);
  const { page } = program;
  const { keyboard } = page;
  const place = FIRST.on(report);
  const html = `<p>近三年：</p><table><tr><td>年度</td><td>電話</td></tr>
    <tr><td>113</td><td>(02)2343-1700</td></tr><tr><td>114</td><td>01.甲</td></tr></table><p>成效良好。</p>`;
  await place.click();
  await keyboard.insertText('情形：');
  await program.copy('近三年：', html);
  await keyboard.press('Control+v');
  await place.expectBlocks(['情形：近三年：', '成效良好。']);
  await expect(place.box.locator('table tr')).toHaveText([
    '年度電話',
    '113(02)2343-1700',
    '11401.甲',
  ]);
  await expect(page.getByRole('group', { name: texts.chooser })).toHaveCount(0);
  await keyboard.insertText('完');
  await keyboard.press('Control+s');
  const words = (text: string) => ({ type: 'text', text });
  await expect
    .poll(async () => (await SavedReport.read(file)).blocks(FIRST.formId))
    .toEqual([
      { type: 'paragraph', children: [words('情形：近三年：')] },
      {
        type: 'table',
        header: true,
        rows: [
          [[words('年度')], [words('電話')]],
          [[words('113')], [words('(02)2343-1700')]],
          [[words('114')], [words('01.甲')]],
        ],
      },
      { type: 'paragraph', children: [words('成效良好。完')] },
    ]);

  await place.box.locator('td').last().click();
  await keyboard.press('End');
  await keyboard.press('Control+v');
  await expect(place.box.locator('table')).toHaveCount(1);
  await expect(place.box.locator('td').last()).toHaveText(
    '01.甲近三年：年度、電話113 (02)2343-1700114 01.甲成效良好。',
  );
  await keyboard.press('Control+z');
  await expect(place.box.locator('td').last()).toHaveText('01.甲');
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(place.box.locator('table')).toHaveCount(0);
  await place.expectBlocks(['情形：']);
});

test('going on writing right behind a pasted table is choosing, also with an input method', async ({
  openBlank,
}) => {
  const { program, report, ime } = await openBlank(FORM);
  const { page } = program;
  const { box } = FIRST.on(report);
  await FIRST.on(report).click();
  await program.copy('', fixture('excel-table.html'));
  await page.keyboard.press('Control+v');
  await page.keyboard.type('after');
  const choice = page.getByRole('group', { name: texts.chooser });
  await expect(choice).toBeHidden();
  await expect(box.locator('> *').last()).toHaveText('after');
  await expect(box.locator('table')).toHaveCount(1);

  await page.keyboard.press('Control+v');
  await expect(choice).toBeVisible();
  await ime.phrase('ㄋ', 'ㄋㄧ', '你', '你好');
  await expect(choice).toBeHidden();
  await expect(box.locator('> *').last()).toHaveText('你好');
  await expect(box.locator('table')).toHaveCount(2);
  await FIRST.on(report).expectLive();
});

test('Esc keeps what was pasted, from the text and from the choices', async ({ openBlank }) => {
  const { program, report } = await openBlank(FORM);
  const { page } = program;
  const choice = page.getByRole('group', { name: texts.chooser });
  await FIRST.on(report).click();
  await program.copy('', fixture('excel-table.html'));
  for (const [index, keys] of [['Escape'], ['F6', 'Escape']].entries()) {
    await page.keyboard.press('Control+v');
    await expect(choice).toBeVisible();
    for (const key of keys) await page.keyboard.press(key);
    await expect(choice).toBeHidden();
    await FIRST.on(report).expectLive();
    await expect(FIRST.on(report).box.locator('table')).toHaveCount(index + 1);
  }
});

test('a form that is chosen with the mouse leaves the caret in the text', async ({ openBlank }) => {
  const { program, report } = await openBlank(FORM);
  const { page } = program;
  await FIRST.on(report).click();
  await program.copy('', fixture('excel-table.html'));
  await page.keyboard.press('Control+v');
  const choice = page.getByRole('group', { name: texts.chooser });
  await choice.getByText(texts.forms.items).click();
  await expect(choice.getByRole('radio', { name: texts.forms.items })).toBeChecked();
  await FIRST.on(report).expectLive();
  await page.keyboard.type('after');
  await expect(choice).toBeHidden();
  await FIRST.on(report).expectBlocks([
    '項次、辦理項目、件數',
    '1.電話諮詢（免付費）、2,341',
    '2.現場 諮詢、905after',
  ]);
});

test('a form that is chosen right after typing on neither takes the typing back nor pastes twice', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank(FORM);
  const { page } = program;
  await FIRST.on(report).click();
  await program.copy('', fixture('excel-table.html'));
  await page.keyboard.press('Control+v');
  const choice = page.getByRole('group', { name: texts.chooser });
  await expect(choice).toBeVisible();
  await FIRST.on(report).box.locator('p').last().click();
  await page.keyboard.type('after');
  // In the same turn: before what was typed is read.
  await page.evaluate((name) => {
    document.execCommand('insertText', false, '!');
    for (const label of document.querySelectorAll<HTMLElement>('.paste-bar label')) {
      if (label.textContent === name) label.click();
    }
  }, texts.forms.items);
  await expect(choice).toBeHidden();
  await expect(FIRST.on(report).box.locator('table')).toHaveCount(1);
  await expect(FIRST.on(report).box.locator('p').last()).toHaveText('after!');
});

test('going back from spreading a table puts it where it was pasted', async ({ openBlank }) => {
  const { program, report } = await openBlank(FORM);
  const { page } = program;
  const [, SECOND] = writingPlaces(FORM) as [Place, Place];
  await FIRST.on(report).click();
  await program.copy('', fixture('libreoffice-form-table.html'));
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: texts.spread(5) }).click();
  await SECOND.on(report).click();
  await page.getByRole('button', { name: texts.back }).click();
  await expect(FIRST.on(report).box.locator('table')).toHaveCount(1);
  await expect(SECOND.on(report).box.locator('table')).toHaveCount(0);
});

test('a table with the form’s columns is spread over its rows after a preview, as one undo', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank(FORM);
  const { page } = program;
  const places = writingPlaces(FORM);
  const taken = places.find(({ formId }) => formId === 'd4-r02') as Place;
  await taken.on(report).click();
  await page.keyboard.insertText('已經寫好的');
  await FIRST.on(report).click();
  const html = fixture('libreoffice-form-table.html').replace(
    '</table>',
    '<tr><td>(三)</td><td>本表沒有的策略</td><td></td><td>多出來的成果</td></tr></table>',
  );
  await program.copy('', html);
  await page.keyboard.press('Control+v');
  const offer = page.getByRole('button', { name: texts.spread(5) });
  await expect(offer).toBeVisible();
  await offer.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: texts.spreadTitle });
  await expect(panel.getByRole('button', { name: texts.apply(5) })).toBeFocused();
  await expect(panel.getByText(texts.already(5))).toBeVisible();
  await expect(panel.getByText('多出來的成果')).toBeVisible();
  // The table itself is out of the cell again.
  await FIRST.on(report).expectBlocks(['']);
  await expectAccessible(page, test.info().title);
  await page.screenshot({ path: test.info().outputPath('spread.png') });
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(report.said).toHaveText(texts.applied(5));
  await page.keyboard.press('Control+s');
  await expectSaved(file, 'd4-r02', '已經寫好的\n第 2 列的成果 10 件。');
  await expectSaved(file, 'd4-r01', '本年度辦理情形：\n問卷 1,204 份。\n滿意度 98.6 %。');
  await expectSaved(file, FIRST.formId, '本表沒有的策略\n多出來的成果');

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+s');
  await expectSaved(file, 'd4-r02', '已經寫好的');
  const saved = await SavedReport.read(file);
  expect(saved.text('d4-r01')).toBe('');
  expect(saved.text(FIRST.formId)).toBe('');
});

test('tables far too large are refused or pasted without a question, and the window stays alive', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank(FORM);
  const { page } = program;
  await FIRST.on(report).click();
  const row = `<tr>${'<td>內容內容</td>'.repeat(12)}</tr>`;
  await program.copy('', `<table>${row.repeat(30_000)}</table>`);
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/超過一格一次能貼上的|超過一次能貼上的/u)).toBeVisible();
  await FIRST.on(report).expectBlocks(['']);
  await program.copy('', `<table>${row.repeat(1_000)}</table>`);
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await FIRST.on(report).blocks()).length).toBe(1_000);
  await expect(page.getByRole('group', { name: texts.chooser })).toHaveCount(0);
});

const DOT = {
  mime: 'image/png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  width: 1,
  height: 1,
} as const;

test('a picture comes along into another report, as one undo with its text', async ({
  folders,
  start,
}) => {
  const blank = blankReport(FORM);
  const source = setRichText(addImage(blank, 'i1', DOT), addressOf(blank, FIRST), [
    { type: 'paragraph', children: [{ type: 'text', text: '看圖' }] },
    { type: 'image', imageId: 'i1', alt: '一點', widthMm: 20 },
    { type: 'paragraph', children: [{ type: 'text', text: '圖後' }] },
  ]);
  const other = join(folders.reports, '114_別的分局.json');
  await writeFile(other, JSON.stringify({ ...blank, id: 'other', agency: '別的分局', year: 114 }));
  const file = join(folders.reports, '115_測試分局.json');
  await writeFile(file, JSON.stringify(source));
  const { page } = await start({ file });
  const report = await ReportPage.shown(page);
  await FIRST.on(report).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const list = await report.back();
  await list.listing('別的分局').getByRole('button').first().click();
  const second = await ReportPage.shown(page);
  await FIRST.on(second).click();
  await page.keyboard.press('Control+v');
  await expect(FIRST.on(second).box.getByRole('img', { name: '一點' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect
    .poll(async () => Object.values(JSON.parse((await SavedReport.read(other)).raw).images ?? {}))
    .toEqual([DOT]);
  await page.keyboard.press('Control+z');
  await FIRST.on(second).expectBlocks(['']);
  await page.keyboard.press('Control+s');
  await expect
    .poll(async () => JSON.parse((await SavedReport.read(other)).raw))
    .not.toHaveProperty('images');
});
