import { commandTexts } from '../../shared/texts/commands.ts';
import { METHOD_SCENARIOS } from './ime-method-scenarios.ts';
import { SCENARIOS } from './ime-scenarios.ts';
import { handsOn, inTextArea } from './support/hands.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';
import { type Place, writingPlaces } from './support/writing-places.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

test.describe('typing with an input method gives the same text as in a plain text area:', () => {
  // One program for all: each scenario writes in a place of its own.
  const PLACES = writingPlaces('tainan-110-results');

  for (const [index, scenario] of [...SCENARIOS, ...METHOD_SCENARIOS].entries()) {
    test(scenario.name, async ({ shared: { program, report, ime, file } }) => {
      const place = PLACES[index % PLACES.length] as Place;
      const other = PLACES[(index + 1) % PLACES.length] as Place;
      const plain = await inTextArea(program.page, ime, scenario.act);
      expect(plain, 'the text area').toBe(scenario.text);

      await place.on(report).click();
      // The program is shared, and there are more scenarios than places.
      await program.page.keyboard.press('Control+a');
      await program.page.keyboard.press('Delete');
      const leave = (): Promise<void> => other.on(report).click();
      await scenario.act(handsOn(program.page, ime, leave));
      await program.page.keyboard.press('Control+s');
      await expectSaved(file, place.formId, scenario.text);
      expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
    });
  }
});

test.describe('typing with an input method', () => {
  test('into a section of prose', async ({ shared: { program, report, ime, file } }) => {
    await report.prose('陸、考核作業').click();
    // A scenario above may have written here.
    await program.page.keyboard.press('Control+a');
    await program.page.keyboard.press('Delete');
    await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    await expectSaved(file, 'p6', '台灣');
  });

  test('into a numbered item, the first and the next', async ({ openBlank }) => {
    const { program, report, ime, file } = await openBlank();
    await report.cell(SECTION, FIRST).click();
    await report.tool(commandTexts.level('1.')).click();
    await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    await program.page.keyboard.press('Enter');
    await program.page.keyboard.press('Tab');
    await ime.phrase('ㄋ', 'ㄋㄧ', '你好');
    await report.live.expectBlocks(['1.台灣', '(1)你好']);
    await expectSaved(file, 'd1-r01', '台灣\n你好');
  });

  test('into one cell, and on in another one after a click in the middle', async ({
    openBlank,
  }) => {
    const { report, ime, file } = await openBlank();
    await report.cell(SECTION, FIRST).click();
    await ime.compose('ㄋㄧ');
    await report.cell(SECTION, SECOND).click();
    await ime.phrase('ㄏ', 'ㄏㄠ', '好');
    await report.cell(SECTION, FIRST).click();
    await ime.phrase('ㄊ', '台');
    await expectSaved(file, 'd1-r02', '好');
    await expectSaved(file, 'd1-r01', '台ㄋㄧ');
  });

  test('Tab in the middle stays in the cell, Tab afterwards leaves it', async ({ openBlank }) => {
    const { program, report, ime, file } = await openBlank();
    await report.cell(SECTION, FIRST).click();
    await ime.compose('ㄋㄧ');
    await ime.key('Tab');
    await report.cell(SECTION, FIRST).expectLive();
    await ime.commit('你');
    await ime.rest();
    await program.page.keyboard.press('Tab');
    await report.cell(SECTION, SECOND).expectLive();
    await expectSaved(file, 'd1-r01', '你');
  });

  test('a tick in the inspector in the middle keeps what is composed', async ({ openBlank }) => {
    const { report, ime, file } = await openBlank();
    await report.cell(SECTION, SECOND).click();
    await ime.compose('ㄋㄧ');
    await report.inspector.criterion(/提升民眾申辦案件的處理效率/u).check();
    await expectSaved(file, 'd1-r02', 'ㄋㄧ');
    await report.cell(SECTION, SECOND).click();
    await report.undoTool.click();
    await expect(report.inspector.criterion(/提升民眾申辦案件的處理效率/u)).not.toBeChecked();
    await report.cell(SECTION, SECOND).expectBlocks(['ㄋㄧ']);
  });

  test('bold in the middle waits; the phrase stays whole', async ({ openBlank }) => {
    const { report, ime, file } = await openBlank();
    await report.cell(SECTION, FIRST).click();
    await ime.compose('ㄋㄧ');
    await report.tool(commandTexts.bold).click();
    await report.tool(commandTexts.level('1.')).click();
    await ime.compose('你');
    await ime.commit('你');
    await expectSaved(file, 'd1-r01', '你');
  });

  test('into the agency of the report, as a step of undo', async ({ openBlank }) => {
    const { program, ime, file } = await openBlank();
    const { page } = program;
    await page.getByRole('button', { name: /測試分局/u }).click();
    await page.getByLabel('機關名稱').fill('');
    await ime.phrase('ㄊ', 'ㄊㄞ', '台灣');
    await ime.key('Enter');
    await page.getByRole('button', { name: '套用' }).click();
    await expect.poll(async () => (await SavedReport.read(file)).agency).toBe('台灣');
  });
});
