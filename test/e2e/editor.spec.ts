import { commandTexts } from '../../shared/texts/commands.ts';
import { paperTexts } from '../../shared/texts/paper.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];
const CRITERION = /提升民眾申辦案件的處理效率/u;

/** Long enough for several lines in a cell; every character tells its place. */
const LONG = Array.from({ length: 30 }, (_, i) => `第${i}句有數字${i * 37}件；`).join('');

test.describe('the caret', () => {
  test('lands where the first click is, in every line of a long cell at rest', async ({
    openBlank,
  }) => {
    const { program, report } = await openBlank();
    const { page } = program;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await page.keyboard.insertText(LONG);
    for (const offset of [0, 1, 40, 111, 205, LONG.length - 1]) {
      await report.cell(SECTION, SECOND).click();
      const { x, y } = await cell.pointBefore(offset);
      await page.mouse.click(x + 1, y);
      await cell.expectLive();
      await expect.poll(() => cell.caret(), { message: `clicked before ${offset}` }).toBe(offset);
    }
  });

  test('goes to the end of the text when the click is below it', async ({ openBlank }) => {
    const { program, report, file } = await openBlank();
    const { page } = program;
    await report.cell(SECTION, FIRST).click();
    await page.keyboard.insertText('甲乙丙');
    await report.cell(SECTION, SECOND).click();
    const box = await report.cell(SECTION, FIRST).box.boundingBox();
    if (box === null) throw new Error('the cell is not on the screen');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 4);
    await page.keyboard.insertText('丁');
    await expectSaved(file, 'd1-r01', '甲乙丙丁');
  });

  test('a drag that begins in a cell at rest selects what it passes over', async ({
    openBlank,
  }) => {
    const { program, report, file } = await openBlank();
    const { page } = program;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await page.keyboard.insertText('甲乙丙丁戊己庚');
    await report.cell(SECTION, SECOND).click();
    const from = await cell.pointBefore(2);
    const to = await cell.pointBefore(5);
    await page.mouse.move(from.x + 1, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y);
    await page.mouse.move(to.x + 1, to.y);
    await page.mouse.up();
    expect(await cell.selection()).toBe('丙丁戊');
    await page.keyboard.type('x');
    await expectSaved(file, 'd1-r01', '甲乙x己庚');
  });

  test('a double click on a word in a cell at rest selects the word', async ({ openBlank }) => {
    const { program, report } = await openBlank();
    const { page } = program;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await page.keyboard.type('one word more');
    await report.cell(SECTION, SECOND).click();
    const { x, y } = await cell.pointBefore(6);
    await page.mouse.dblclick(x + 1, y);
    expect((await cell.selection()).trim()).toBe('word');
  });

  test('Tab and Shift+Tab go to the next and the previous cell', async ({ openBlank }) => {
    const { program, report, file } = await openBlank();
    const { page } = program;
    await report.cell(SECTION, FIRST).click();
    await page.keyboard.type('first');
    await page.keyboard.press('Tab');
    await report.cell(SECTION, SECOND).expectLive();
    await page.keyboard.type('second');
    await page.keyboard.press('Shift+Tab');
    await report.cell(SECTION, FIRST).expectLive();
    await page.keyboard.type('!');
    await expectSaved(file, 'd1-r01', 'first!');
    await expectSaved(file, 'd1-r02', 'second');
  });

  test('typing goes on when the last cell has no next one', async ({ openBlank }) => {
    const { program, report, file } = await openBlank();
    await report.cell(SECTION, FIRST).click();
    await program.page.keyboard.press('Shift+Tab');
    await report.cell(SECTION, FIRST).expectLive();
    await program.page.keyboard.type('still here');
    await expectSaved(file, 'd1-r01', 'still here');
  });
});

test.describe('numbered items', () => {
  test('Enter makes the next item, Tab a deeper one, Shift+Tab a shallower one', async ({
    openBlank,
  }) => {
    const { program, report, file } = await openBlank();
    const { keyboard } = program.page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await report.tool(commandTexts.level('1.')).click();
    await keyboard.type('a');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('b');
    await keyboard.press('Enter');
    await keyboard.type('c');
    await keyboard.press('Enter');
    await keyboard.press('Shift+Tab');
    await keyboard.type('d');
    await cell.expectBlocks(['1.a', '(1)b', '(2)c', '2.d']);
    await expectSaved(file, 'd1-r01', 'a\nb\nc\nd');
    const levels = (await SavedReport.read(file)).blocks('d1-r01').map(({ level }) => level);
    expect(levels).toEqual([3, 4, 4, 3]);
  });

  test('Enter on an empty item leads out of the list, Backspace takes the number away', async ({
    openBlank,
  }) => {
    const { program, report } = await openBlank();
    const { keyboard } = program.page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await report.tool(commandTexts.level('1.')).click();
    await keyboard.type('a');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('b');
    await cell.expectBlocks(['1.a', 'b']);
    await keyboard.press('ArrowUp');
    await keyboard.press('Home');
    await keyboard.press('Backspace');
    await cell.expectBlocks(['a', 'b']);
  });

  test('an item without text above an item is numbered too', async ({ openBlank }) => {
    const { program, report } = await openBlank();
    const { keyboard } = program.page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await report.tool(commandTexts.level('(一)')).click();
    for (const text of ['a', 'b', 'c']) {
      if (text !== 'a') await keyboard.press('Enter');
      await keyboard.type(text);
    }
    await cell.expectBlocks(['(一)a', '(二)b', '(三)c']);
    await keyboard.press('Control+a');
    await report.tool(commandTexts.plainParagraph).click();
    await cell.expectBlocks(['a', 'b', 'c']);
  });
});

test.describe('marks', () => {
  test('bold and underline, by key and by tool, are in the file', async ({ openBlank }) => {
    const { program, report, file } = await openBlank();
    const { keyboard } = program.page;
    await report.cell(SECTION, FIRST).click();
    await keyboard.type('a');
    await keyboard.press('Control+b');
    await expect(report.tool(commandTexts.bold)).toHaveAttribute('aria-pressed', 'true');
    await keyboard.type('b');
    await keyboard.press('Control+b');
    await report.tool(commandTexts.underline).click();
    await keyboard.type('c');
    await expectSaved(file, 'd1-r01', 'abc');
    expect((await SavedReport.read(file)).blocks('d1-r01')[0]?.children).toEqual([
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b', marks: ['bold'] },
      { type: 'text', text: 'c', marks: ['underline'] },
    ]);
  });

  test('a phrase composed after a mark was chosen has it, and the text around has not', async ({
    openBlank,
  }) => {
    const { program, report, ime, file } = await openBlank();
    const { keyboard } = program.page;
    await report.cell(SECTION, FIRST).click();
    await keyboard.type('a');
    await keyboard.press('Control+b');
    await ime.phrase('ㄋ', '你');
    await keyboard.press('Control+b');
    await ime.phrase('ㄏ', '好');
    await expectSaved(file, 'd1-r01', 'a你好');
    expect((await SavedReport.read(file)).blocks('d1-r01')[0]?.children).toEqual([
      { type: 'text', text: 'a' },
      { type: 'text', text: '你', marks: ['bold'] },
      { type: 'text', text: '好' },
    ]);
  });
});

test('fixed wording cannot be written into', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  const before = (await SavedReport.read(file)).raw;
  const fixed = report.paper.getByText('2. 提升服務及時性：提升民眾申辦案件的處理效率');
  await fixed.click();
  await program.page.keyboard.type('x');
  await program.page.keyboard.press('Backspace');
  await expect(fixed).toHaveText(
    '2. 提升服務及時性：提升民眾申辦案件的處理效率，確保於處理時限內完成。',
  );
  expect(await fixed.evaluate((element: HTMLElement) => element.isContentEditable)).toBe(false);
  expect(JSON.parse((await SavedReport.read(file)).raw).form).toEqual(JSON.parse(before).form);
});

test.describe('undo', () => {
  test('goes back across cells and ticks in the order things were done, with the caret', async ({
    openBlank,
  }) => {
    const { program, report, file } = await openBlank();
    const { keyboard } = program.page;
    const first = report.cell(SECTION, FIRST);
    const second = report.cell(SECTION, SECOND);
    await first.click();
    await keyboard.type('one');
    await second.click();
    await keyboard.type('two');
    await report.inspector.criterion(CRITERION).check();
    await first.click();
    await keyboard.press('End');
    await keyboard.type('!');

    await keyboard.press('Control+z');
    await first.expectBlocks(['one']);
    expect(await first.caret()).toBe(3);
    await keyboard.press('Control+z');
    await second.click();
    await expect(report.inspector.criterion(CRITERION)).not.toBeChecked();
    await keyboard.press('Control+z');
    await second.expectLive();
    await second.expectBlocks(['']);
    await keyboard.press('Control+z');
    await first.expectLive();
    await first.expectBlocks(['']);
    await expect(report.undoTool).toHaveAttribute('aria-disabled', 'true');

    for (let i = 0; i < 4; i += 1) await keyboard.press('Control+y');
    await first.expectBlocks(['one!']);
    expect(await first.caret()).toBe(4);
    await expectSaved(file, 'd1-r01', 'one!');
    await expectSaved(file, 'd1-r02', 'two');
  });

  test('takes a composed phrase back as one step, and brings it again', async ({ openBlank }) => {
    const { program, report, ime } = await openBlank();
    const { keyboard } = program.page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await keyboard.type('ab');
    await ime.phrase('ㄊ', 'ㄊㄞ', '台', '台ㄨ', '台灣');
    await ime.phrase('ㄋ', 'ㄋㄧ', '你', '你好');
    await keyboard.press('Control+z');
    await cell.expectBlocks(['ab台灣']);
    expect(await cell.caret()).toBe(4);
    await keyboard.press('Control+z');
    await cell.expectBlocks(['ab']);
    await keyboard.press('Control+z');
    await cell.expectBlocks(['']);
    for (let i = 0; i < 3; i += 1) await keyboard.press('Control+y');
    await cell.expectBlocks(['ab台灣你好']);
  });

  test('does nothing while an input method composes', async ({ openBlank }) => {
    const { program, report, ime, file } = await openBlank();
    const { keyboard } = program.page;
    await report.cell(SECTION, FIRST).click();
    await keyboard.type('ab');
    await ime.compose('ㄋㄧ');
    await ime.key('z');
    await report.undoTool.click();
    await report.live.expectBlocks(['abㄋㄧ']);
    await ime.commit('你');
    await expectSaved(file, 'd1-r01', 'ab你');
  });

  test('takes an Enter, a paste, what is typed behind it and a list back one by one', async ({
    openBlank,
  }) => {
    const { program, report } = await openBlank();
    const { keyboard } = program.page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await keyboard.type('a');
    await keyboard.press('Enter');
    await keyboard.type('b');
    await program.copy('貼上');
    await keyboard.press('Control+v');
    await keyboard.type('c');
    await cell.expectBlocks(['a', 'b貼上c']);
    await keyboard.press('Control+z');
    await cell.expectBlocks(['a', 'b貼上']);
    await report.tool(commandTexts.level('1.')).click();
    await cell.expectBlocks(['a', '1.b貼上']);
    await keyboard.press('Control+z');
    await cell.expectBlocks(['a', 'b貼上']);
    await keyboard.press('Control+z');
    await cell.expectBlocks(['a', 'b']);
    await keyboard.press('Control+z');
    await cell.expectBlocks(['a']);
  });
});

test.describe('pasting', () => {
  test('a million characters are refused with words, and nothing is lost', async ({
    openBlank,
  }) => {
    const { program, report, file } = await openBlank();
    const { keyboard } = program.page;
    await report.cell(SECTION, FIRST).click();
    await keyboard.type('kept');
    await program.copy('字'.repeat(1_000_000));
    await keyboard.press('Control+v');
    await expect(report.said).toHaveText(paperTexts.pasteTooLarge(1_000_000, 400_000));
    await keyboard.type('!');
    await expectSaved(file, 'd1-r01', 'kept!');
  });

  test('a megabyte of Chinese in many lines arrives whole', async ({ openBlank }) => {
    const { program, report, file } = await openBlank();
    const { keyboard } = program.page;
    await report.cell(SECTION, FIRST).click();
    const lines = Array.from({ length: 1600 }, (_, i) => `${i}${'數'.repeat(206)}。`);
    await program.copy(lines.join('\r\n'));
    await keyboard.press('Control+v');
    await expectSaved(file, 'd1-r01', lines.join('\n'));
    await keyboard.press('Control+z');
    await expectSaved(file, 'd1-r01', '');
  });

  test('what was copied here keeps its marks and numbers; nothing dangerous comes along', async ({
    openBlank,
  }) => {
    const { program, report, file } = await openBlank();
    const { keyboard } = program.page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await report.tool(commandTexts.level('1.')).click();
    await keyboard.press('Control+b');
    await keyboard.type('bold');
    await keyboard.press('Enter');
    await keyboard.press('Control+b');
    await keyboard.type('plain');
    await keyboard.press('Control+a');
    await keyboard.press('Control+c');
    await report.cell(SECTION, SECOND).click();
    await keyboard.press('Control+v');
    await expectSaved(file, 'd1-r02', 'bold\nplain');
    const saved = await SavedReport.read(file);
    expect(saved.blocks('d1-r02')).toEqual(saved.blocks('d1-r01'));

    await program.copy('\u0000\u000B字\u200B元\uFEFF', '<img src=x onerror=alert(1)><b>字元</b>');
    await keyboard.press('Control+a');
    await keyboard.press('Control+v');
    await expectSaved(file, 'd1-r02', '字元');
  });
});
