import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { blockTexts } from '../../shared/texts/blocks.ts';
import { pasteTexts } from '../../shared/texts/paste.ts';
import { SCENARIOS } from './ime-scenarios.ts';
import type { ReportPage } from './pages/report-page.ts';
import { handsOn } from './support/hands.ts';
import { claimed, putImage, stripes } from './support/image-files.ts';
import { type SavedInline, SavedReport } from './support/saved-report.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

/** The blocks of the first cell on disk, as plain data. */
async function saved(file: string): Promise<unknown> {
  return (await SavedReport.read(file)).blocks('d1-r01');
}

async function expectSavedBlocks(file: string, blocks: unknown): Promise<void> {
  await expect.poll(() => saved(file), { intervals: [50] }).toEqual(blocks);
}

const line = (text: string) => ({ type: 'paragraph', children: text === '' ? [] : [run(text)] });
const run = (text: string) => ({ type: 'text', text });
const cell = (text: string) => (text === '' ? [] : [run(text)]);
const table = (header: boolean, ...rows: readonly (readonly string[])[]) => ({
  type: 'table',
  header,
  rows: rows.map((row) => row.map(cell)),
});

async function insertTable(report: ReportPage, rows: number, columns: number): Promise<void> {
  await report.tool(blockTexts.insertTable).click();
  const chooser = report.page.getByRole('form', { name: blockTexts.chooser });
  for (const [label, count] of [
    [blockTexts.rows, rows],
    [blockTexts.columns, columns],
  ] as const) {
    await chooser.getByLabel(label).selectText();
    await report.page.keyboard.type(String(count));
  }
  await report.page.keyboard.press('Enter');
  await expect(report.live.box).toBeFocused();
}

async function chooseImage({ program, report }: Desk, file: string): Promise<void> {
  const chooser = program.page.waitForEvent('filechooser');
  await report.tool(blockTexts.insertImage).click();
  await (await chooser).setFiles(file);
}

test('a small table is typed into with keys and an input method, and undone in steps', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('before');
  await insertTable(report, 2, 2);
  await ime.phrase('ㄐ', 'ㄐㄧㄢ', '件數');
  await keyboard.press('Tab');
  await keyboard.type('hours');
  await keyboard.press('Tab');
  await ime.phrase('ㄙ', 'ㄙㄢ', '三');
  await keyboard.press('Enter');
  await keyboard.type('b');
  await keyboard.press('Tab');
  await ime.compose('ㄋㄧ');
  await ime.cancel();
  await ime.rest();
  await keyboard.press('Tab');
  await keyboard.type('after');
  const three = [run('三'), { type: 'break' }, run('b')];
  const full = {
    type: 'table',
    header: true,
    rows: [
      [cell('件數'), cell('hours')],
      [three, []],
    ],
  };
  await expectSavedBlocks(file, [line('before'), full, line('after')]);

  // The size of an empty cell in the middle of a composition is nobody's business but the editor's.
  expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
  for (let i = 0; i < 8; i += 1) await keyboard.press('Control+z');
  await expectSavedBlocks(file, [line('')]);
  for (let i = 0; i < 8; i += 1) await keyboard.press('Control+y');
  await expectSavedBlocks(file, [line('before'), full, line('after')]);
});

test('inserting a table is one step of undo', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('text');
  await insertTable(report, 3, 2);
  const empty = table(true, ['', ''], ['', ''], ['', '']);
  await expectSavedBlocks(file, [line('text'), empty, line('')]);
  await program.page.keyboard.press('Control+z');
  await expectSavedBlocks(file, [line('text')]);
});

test('rows and columns come and go, and deleting never breaks the table', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  const bar = program.page.getByRole('group', { name: blockTexts.tableBar });
  const press = (name: string) => bar.getByRole('button', { name, exact: true }).click();
  await report.cell(SECTION, FIRST).click();
  await insertTable(report, 2, 2);
  for (const text of ['a', 'b', 'c', 'd']) {
    await keyboard.type(text);
    await keyboard.press('Tab');
  }
  // Back from the line below the table is into its last cell.
  await keyboard.press('Backspace');
  await press(blockTexts.rowBelow);
  await keyboard.type('e');
  await press(blockTexts.columnLeft);
  await keyboard.type('f');
  await expectSavedBlocks(file, [
    table(true, ['a', '', 'b'], ['c', '', 'd'], ['', 'f', 'e']),
    line(''),
  ]);
  await press(blockTexts.removeRow);
  await press(blockTexts.removeColumn);
  await press(blockTexts.headerRow);
  await expectSavedBlocks(file, [table(false, ['a', 'b'], ['c', 'd']), line('')]);

  // Backspace and Delete at the edges of a cell join nothing.
  await keyboard.press('Home');
  await keyboard.press('Backspace');
  await keyboard.press('End');
  await keyboard.press('Delete');
  await keyboard.press('Control+Backspace');
  await expectSavedBlocks(file, [table(false, ['a', 'b'], ['c', '']), line('')]);

  // Typing over a selection across cells empties them, and the table stays.
  await keyboard.press('Control+a');
  await keyboard.press('Control+a');
  await keyboard.press('Shift+ArrowLeft');
  await keyboard.press('Control+z');
  await expectSavedBlocks(file, [table(false, ['a', 'b'], ['c', 'd']), line('')]);
  await keyboard.press('Control+a');
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await expectSavedBlocks(file, [line('')]);
});

test("Ctrl+A takes the text of the small table's cell first, and everything the second time", async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('before');
  await insertTable(report, 1, 2);
  await keyboard.type('one');
  await keyboard.press('Shift+Enter');
  await keyboard.type('more');
  await keyboard.press('Tab');
  await keyboard.type('two');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Control+a');
  await keyboard.type('x');
  await expectSavedBlocks(file, [line('before'), table(true, ['x', 'two']), line('')]);
  await keyboard.press('Tab');
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await expectSavedBlocks(file, [line('before'), table(true, ['x', '']), line('')]);
  // Nothing is in the cell: everything at once.
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await expectSavedBlocks(file, [line('')]);
  await keyboard.press('Control+z');
  await keyboard.press('Shift+Tab');
  await expectSavedBlocks(file, [line('before'), table(true, ['x', '']), line('')]);
  await report.live.box.locator('th').first().click();
  await keyboard.press('Control+a');
  await keyboard.press('Control+a');
  await keyboard.type('y');
  await expectSavedBlocks(file, [line('y')]);
});

test('an input method over a selection across cells empties them first, in one step of undo', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await insertTable(report, 1, 3);
  for (const text of ['aa', 'bb', 'cc']) {
    await keyboard.type(text);
    await keyboard.press('Tab');
  }
  await report.live.box.evaluate((root) => {
    const [first, , third] = [...root.querySelectorAll('th')].map((th) => th.querySelector('span'));
    getSelection()?.setBaseAndExtent(first?.firstChild ?? root, 1, third?.firstChild ?? root, 1);
  });
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await expectSavedBlocks(file, [table(true, ['a你', '', 'c']), line('')]);
  // What went for the phrase is back with one undo.
  await keyboard.press('Control+z');
  await expectSavedBlocks(file, [table(true, ['aa', 'bb', 'cc']), line('')]);
});

test('typing with an input method in a cell of a table gives what a plain text area gives', async ({
  openBlank,
}) => {
  test.setTimeout(240_000);
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  const place = report.cell(SECTION, FIRST);
  const other = report.cell(SECTION, SECOND);
  for (const scenario of SCENARIOS) {
    await test.step(scenario.name, async () => {
      await place.click();
      // The click may be into the table of the scenario before: its cell, then everything.
      await keyboard.press('Control+a');
      await keyboard.press('Control+a');
      await keyboard.press('Delete');
      await insertTable(report, 1, 2);
      await scenario.act(handsOn(program.page, ime, () => other.click()));
      await keyboard.press('Control+s');
      await expect
        .poll(async () => textInFirstCell(await saved(file)), { intervals: [50] })
        .toBe(scenario.text);
    });
  }
});

/** The text of the first cell of the table that a text begins with. */
function textInFirstCell(blocks: unknown): string {
  const [first] = blocks as readonly { readonly rows?: readonly (readonly SavedInline[][])[] }[];
  const inlines = first?.rows?.[0]?.[0] ?? [];
  return inlines.map(({ type, text }) => (type === 'break' ? '\n' : text)).join('');
}

test('an image is chosen, described, saved, undone and exported', async ({
  openBlank,
  folders,
}) => {
  const desk = await openBlank();
  const { program, report, ime, file } = desk;
  const { keyboard } = program.page;
  const picture = await putImage(folders.reports, 'chart.png', stripes(2400, 300));
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('see');
  await chooseImage(desk, picture);
  const bar = program.page.getByRole('group', { name: blockTexts.imageBar });
  await bar.getByLabel(blockTexts.alt).click();
  await ime.phrase('ㄊ', 'ㄊㄨ', '圖表');
  await expect(report.live.box.getByRole('img', { name: '圖表' })).toBeVisible();
  // Key after key: no limit may make another number of the first digit.
  const width = bar.getByLabel(blockTexts.width);
  for (const [typed, shown] of [
    ['120', '120'],
    ['3', '5'],
    ['999', '170'],
    ['60', '60'],
  ] as const) {
    await width.click();
    await keyboard.press('Control+a');
    await keyboard.type(typed);
    await expect(width).toHaveValue(typed);
    await keyboard.press('Enter');
    await expect(width).toHaveValue(shown);
  }
  await keyboard.press('ArrowUp');
  await expect(width).toHaveValue('61');
  await keyboard.press('ArrowDown');
  await expect
    .poll(() => saved(file), { intervals: [50] })
    .toMatchObject([line('see'), { type: 'image', alt: '圖表', widthMm: 60 }, line('')]);
  const { images } = JSON.parse((await SavedReport.read(file)).raw);
  expect(Object.values(images)).toMatchObject([{ mime: 'image/png', width: 1600, height: 200 }]);

  await report.export();
  const [exported] = (await readdir(folders.reports, { recursive: true })).filter((name) =>
    name.endsWith('.docx'),
  );
  const parts = unzipSync(await readFile(join(folders.reports, exported ?? '')));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('descr="圖表"');
  expect(Object.keys(parts).filter((name) => /^word\/media\/.+\.png$/u.test(name))).toHaveLength(1);

  // Taken away by undo, the picture leaves the file; brought back, it is there again.
  await report.cell(SECTION, FIRST).click();
  for (let i = 0; i < 3; i += 1) await keyboard.press('Control+z');
  await expectSavedBlocks(file, [line('see')]);
  expect(JSON.parse((await SavedReport.read(file)).raw)).not.toHaveProperty('images');
  for (let i = 0; i < 3; i += 1) await keyboard.press('Control+y');
  await expect.poll(() => saved(file)).toMatchObject([{}, { type: 'image', alt: '圖表' }, {}]);
  expect(JSON.parse((await SavedReport.read(file)).raw)).toHaveProperty('images');
});

test('a selected image is left, written behind and deleted by keys', async ({
  openBlank,
  folders,
}) => {
  const desk = await openBlank();
  const { program, report, ime, file } = desk;
  const { keyboard } = program.page;
  const picture = await putImage(folders.reports, 'dot.png', stripes(40, 20));
  await report.cell(SECTION, FIRST).click();
  await chooseImage(desk, picture);
  await expect(report.live.box.locator('img[src]')).toBeVisible();
  await expect.poll(() => saved(file)).toMatchObject([{ type: 'image' }, line('')]);
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await expect.poll(() => saved(file)).toMatchObject([{ type: 'image' }, line('你')]);
  await report.live.box.locator('figure img').click();
  await keyboard.press('Shift+Enter');
  await keyboard.type('top');
  await expect.poll(() => saved(file)).toMatchObject([line('top'), { type: 'image' }, line('你')]);
  await keyboard.press('Delete');
  await keyboard.press('Delete');
  await expectSavedBlocks(file, [line('top'), line('你')]);
});

test('image files are dropped on a cell at rest and pasted into the live one', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const bytes = [...stripes(40, 20)];
  const target = report.cell(SECTION, FIRST).box;
  await target.scrollIntoViewIfNeeded();
  await target.evaluate((element, data) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(data)], 'a.png', { type: 'image/png' }));
    const { left, top } = element.getBoundingClientRect();
    const at = { clientX: left + 8, clientY: top + 8, bubbles: true, cancelable: true };
    element.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer: transfer }));
  }, bytes);
  await expect.poll(() => saved(file)).toMatchObject([{ type: 'image' }, line('')]);
  const paste = (text: string): Promise<void> =>
    report.live.box.evaluate(
      (element, [data, plain]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(data)], 'b.png', { type: 'image/png' }));
        if (plain !== '') transfer.setData('text/plain', plain);
        const how = { bubbles: true, cancelable: true, clipboardData: transfer };
        element.dispatchEvent(new ClipboardEvent('paste', how));
      },
      [bytes, text] as const,
    );
  await paste('');
  await expect
    .poll(() => saved(file))
    .toMatchObject([{ type: 'image' }, { type: 'image' }, line('')]);
  // Office programs put a picture beside the text that was copied: the text is what is meant.
  await program.page.keyboard.press('ArrowDown');
  await paste('text');
  await expect
    .poll(() => saved(file))
    .toMatchObject([{ type: 'image' }, { type: 'image' }, line('text')]);
});

test('pictures whose data is in copied text are pasted with it, as one step of undo; broken ones are told', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('ab');
  await keyboard.press('ArrowLeft');
  const data = stripes(3000, 40).toString('base64');
  const broken = stripes(500, 500).subarray(0, 90).toString('base64');
  await program.copy(
    '1. one\n2. two',
    `<ol><li>one<img alt="chart" src="data:image/png;base64,${data}"></li><li>two</li></ol>
     <p>end<img src="data:image/png;base64,${broken}"><img src="https://example.org/x.png"></p>`,
  );
  await keyboard.press('Control+v');
  await expect(report.said).toHaveText(pasteTexts.withPictures(1) + pasteTexts.picturesLeftOut(2));
  await report.live.expectBlocks(['a', '1.one', '2.two', 'endb']);
  await expect
    .poll(() => saved(file))
    .toMatchObject([
      line('a'),
      { type: 'item' },
      { type: 'image', alt: 'chart' },
      { type: 'item' },
      // As behind several plain lines, what stood behind the caret goes on in the last one.
      line('endb'),
    ]);
  const { images } = JSON.parse(await readFile(file, 'utf8'));
  expect(Object.values(images)).toMatchObject([{ mime: 'image/png', width: 1600 }]);
  // The caret is behind what was pasted; one undo takes all of it back.
  await keyboard.type('!');
  await report.live.expectBlocks(['a', '1.one', '2.two', 'end!b']);
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await report.live.expectBlocks(['ab']);
});

for (const { name, bytes, words } of [
  { name: 'text.png', bytes: Buffer.from('no image'), words: blockTexts.notImage('text.png') },
  {
    name: 'cut.png',
    bytes: stripes(500, 500).subarray(0, 90),
    words: blockTexts.broken('cut.png'),
  },
  {
    name: 'claim.png',
    bytes: claimed(60_000, 60_000),
    words: blockTexts.tooManyPixels('claim.png', 60_000, 60_000),
  },
  {
    name: 'huge.png',
    bytes: Buffer.concat([stripes(10, 10), Buffer.alloc(100_000_000)]),
    words: blockTexts.fileTooLarge('huge.png', 100, 40),
  },
]) {
  test(`an unusable image is refused in words, and nothing changes: ${name}`, async ({
    openBlank,
    folders,
  }) => {
    const desk = await openBlank();
    const picture = await putImage(folders.reports, name, bytes);
    await desk.report.cell(SECTION, FIRST).click();
    await desk.program.page.keyboard.type('as it was');
    await chooseImage(desk, picture);
    await expect(desk.report.said).toHaveText(words);
    await expectSavedBlocks(desk.file, [line('as it was')]);
  });
}

test('an image that is inserted in a cell of a small table comes behind the table, and takes no words away', async ({
  openBlank,
  folders,
}) => {
  const { program, report } = await openBlank();
  const { page } = program;
  const picture = await putImage(folders.reports, 'dot.png', stripes(40, 20));
  await report.cell(SECTION, FIRST).click();
  await insertTable(report, 1, 1);
  await page.keyboard.type('abcd');
  await page.keyboard.press('Shift+ArrowLeft');
  const chooser = page.waitForEvent('filechooser');
  await report.tool(blockTexts.insertImage).click();
  await (await chooser).setFiles(picture);
  await expect(report.said).toHaveText(blockTexts.inserted('dot.png'));
  await expect(report.live.box.locator('table')).toHaveText('abcd');
  await expect(report.live.box.locator('table + * img, table + img')).toHaveCount(1);
});

test('a phrase that is composed while a large picture is being read stays whole, and the picture comes behind it', async ({
  openBlank,
  folders,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { page } = program;
  const picture = await putImage(folders.reports, 'photo.png', stripes(6000, 5000));
  await report.cell(SECTION, FIRST).click();
  await page.keyboard.type('ab');
  const chooser = page.waitForEvent('filechooser');
  await report.tool(blockTexts.insertImage).click();
  await (await chooser).setFiles(picture);
  await ime.compose('ㄋ');
  await ime.compose('ㄋㄧ');
  // Longer than reading takes.
  await page.waitForTimeout(5_000);
  await ime.compose('ㄋㄧˇ');
  await ime.commit('你');
  await expect(report.said).toHaveText(/photo\.png/u);
  await expect
    .poll(async () => (await SavedReport.read(file)).blocks('d1-r01'))
    .toEqual([
      line('ab你'),
      { type: 'image', imageId: expect.any(String), alt: '', widthMm: expect.any(Number) },
      line(''),
    ]);
});

test('of several files that are dropped at once each good one comes in, and each other one is named', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { box } = report.cell(SECTION, FIRST);
  await box.evaluate(
    (element, [a = [], c = []]) => {
      const transfer = new DataTransfer();
      const put = (name: string, type: string, data: readonly number[]) =>
        transfer.items.add(new File([new Uint8Array(data)], name, { type }));
      put('a.png', 'image/png', a);
      put('bad.png', 'image/png', [1, 2, 3]);
      put('plan.pdf', 'application/pdf', [1, 2, 3]);
      put('c.png', 'image/png', c);
      const { left, top } = element.getBoundingClientRect();
      const at = { clientX: left + 8, clientY: top + 8, bubbles: true, cancelable: true };
      element.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer: transfer }));
    },
    [[...stripes(10, 10)], [...stripes(20, 10)]],
  );
  await expect(report.said).toHaveText(
    blockTexts.notImage('bad.png') + blockTexts.notImage('plan.pdf'),
  );
  await expect(report.cell(SECTION, FIRST).box.locator('figure img')).toHaveCount(2);
});
