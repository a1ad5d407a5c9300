import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

test('a number typed in front becomes the level it means, and counts on', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('1.one');
  await report.live.expectBlocks(['1.one']);
  await program.page.keyboard.press('Enter');
  await program.page.keyboard.type('two');
  await program.page.keyboard.press('Enter');
  await program.page.keyboard.press('Tab');
  await program.page.keyboard.type('deep');
  await report.live.expectBlocks(['1.one', '2.two', '(1)deep']);
  await expectSaved(file, 'd1-r01', 'one\ntwo\ndeep');
  expect((await SavedReport.read(file)).blocks('d1-r01')).toMatchObject([
    { type: 'item', style: 'official', level: 3 },
    { type: 'item', style: 'official', level: 3 },
    { type: 'item', style: 'official', level: 4 },
  ]);
});

test('a number typed below a list stays what it is: the list goes on with it, or it is text', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  const line = async (text: string): Promise<void> => {
    await keyboard.type(text);
    await keyboard.press('Enter');
  };
  for (const text of ['1.one', 'two']) await line(text);
  await keyboard.press('Tab');
  await line('deep');
  // Out of the list: up, then a paragraph.
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await line('3.three');
  await keyboard.press('Enter');
  await line('between');
  await line('4.four');
  await keyboard.press('Enter');
  await keyboard.type('(119)nine');
  const above = ['1.one', '2.two', '(1)deep', '3.three', 'between', '4.four'];
  await report.live.expectBlocks([...above, '(119)nine']);
  await expectSaved(file, 'd1-r01', 'one\ntwo\ndeep\nthree\nbetween\nfour\n(119)nine');
  const starts = (await SavedReport.read(file))
    .blocks('d1-r01')
    .map((block) => (block as { start?: unknown }).start ?? null);
  expect(starts).toEqual([null, null, null, null, null, 'continue', null]);
});

test('figures that a sentence lists stay figures, typed key by key or composed at once', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('108、109 km');
  await keyboard.press('Enter');
  await ime.phrase('ㄧ', '一、二樓');
  await keyboard.press('Enter');
  await ime.phrase('一、');
  await ime.phrase('ㄦ', '二樓');
  await expectSaved(file, 'd1-r01', '108、109 km\n一、二樓\n一、二樓');
  const blocks = (await SavedReport.read(file)).blocks('d1-r01');
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('a number typed into the item that Enter made is its number, and undo brings it back as text', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('1.one');
  await keyboard.press('Enter');
  await keyboard.type('2.two');
  await keyboard.press('Enter');
  await ime.phrase('(1)');
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await report.live.expectBlocks(['1.one', '2.two', '(1)你']);
  await keyboard.press('Enter');
  await ime.phrase('3.ㄏ', '3.好');
  await report.live.expectBlocks(['1.one', '2.two', '(1)你', '3.好']);
  await expectSaved(file, 'd1-r01', 'one\ntwo\n你\n好');
  await keyboard.press('Control+z');
  await report.live.expectBlocks(['1.one', '2.two', '(1)你', '(2)3.好']);
  await keyboard.press('End');
  await keyboard.type('x');
  await expectSaved(file, 'd1-r01', 'one\ntwo\n你\n3.好x');
});

test('a number handed over with its text at once becomes a level, and what is pasted as it is does not', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  await report.cell(SECTION, FIRST).click();
  await ime.phrase('ㄧ', '一、ㄅ', '一、辦理');
  await report.live.expectBlocks(['一、辦理']);
  await expectSaved(file, 'd1-r01', '辦理');
  await keyboard.press('Control+z');
  await expectSaved(file, 'd1-r01', '一、辦理');
  await report.live.expectBlocks(['一、辦理']);
  await keyboard.press('End');
  await keyboard.press('Enter');
  // What was composed was given up; then comes a paste.
  await ime.compose('ㄧ');
  await ime.cancel();
  await program.copy('二、受理');
  await keyboard.press('Control+Shift+v');
  await expectSaved(file, 'd1-r01', '一、辦理\n二、受理');
});

test('a composed number becomes a level once text follows it', async ({ openBlank }) => {
  const { report, ime, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await ime.phrase('一、');
  await ime.phrase('ㄋ', 'ㄋㄧ', '你');
  await report.live.expectBlocks(['一、你']);
  await expectSaved(file, 'd1-r01', '你');
});

test('one undo brings the typed number back, and it stays', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('(1)a');
  await expectSaved(file, 'd1-r01', 'a');
  await program.page.keyboard.press('Control+z');
  await report.live.expectBlocks(['(1)a']);
  await program.page.keyboard.type('b');
  await expectSaved(file, 'd1-r01', '(1)ab');
});

test('a figure in front of a line is no number', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('1.5 km');
  await expectSaved(file, 'd1-r01', '1.5 km');
  expect((await SavedReport.read(file)).blocks('d1-r01')[0]?.type).toBe('paragraph');
});

test('a number becomes a level also when its keys and the next ones come without a gap', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const devtools = await program.devtools();
  await report.cell(SECTION, FIRST).click();
  /** All keys are on their way before the first of them is seen. */
  const press = async (keys: readonly string[]): Promise<void> => {
    const events = keys.flatMap((key) => [
      { type: 'keyDown', key, text: key } as const,
      { type: 'keyUp', key } as const,
    ]);
    await Promise.all(events.map((event) => devtools.send('Input.dispatchKeyEvent', event)));
  };
  for (const [keys, saved] of [
    ['(1)abc', 'abc'],
    ['1.def', 'abc\ndef'],
    ['(A)gh', 'abc\ndef\ngh'],
  ] as const) {
    await press([...keys]);
    await expectSaved(file, 'd1-r01', saved);
    // Out of the list: the next number stands in front of a paragraph again.
    await program.page.keyboard.press('Enter');
    await program.page.keyboard.press('Enter');
  }
});
