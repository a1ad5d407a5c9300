import type { CDPSession } from '@playwright/test';
import { seededRandom } from '../fixtures/random.ts';
import { burst } from './support/burst.ts';
import type { Hands } from './support/hands.ts';
import { handsOn, inTextArea } from './support/hands.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

const LETTERS = 'abcdefgh xyz,;';

/** One act of somebody who writes and corrects; the same for the same random numbers. */
async function actAtRandom(
  { keyboard, ime, press, type }: Hands,
  devtools: CDPSession,
  random: () => number,
): Promise<void> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const letters = Array.from({ length: 1 + below(6) }, () => LETTERS.charAt(below(LETTERS.length)));
  const moves = ['ArrowLeft', 'ArrowRight', 'Control+Home', 'Control+End', 'Shift+ArrowLeft'];
  const move = moves[below(moves.length)] ?? 'ArrowLeft';
  switch (below(9)) {
    case 0:
      return press(move, 1 + below(3));
    case 1:
      return burst(devtools, ...letters, 'Backspace');
    case 2:
      return burst(devtools, move, ...letters);
    case 3:
      return press('Delete');
    case 4:
      return burst(devtools, ...letters, 'Enter', ...letters);
    case 5:
      return keyboard.insertText('𠮷');
    case 6:
      await burst(devtools, ...letters);
      await ime.phrase('ㄋ', 'ㄋㄧ', '你');
      return ime.rest();
    case 7:
      return type(letters.join(''));
    default:
      return burst(devtools, ...letters);
  }
}

test('writing and correcting at random, in bursts, gives the text of a plain text area', async ({
  openBlank,
}) => {
  test.setTimeout(180_000);
  const { program, report, ime, file } = await openBlank();
  const devtools = await program.devtools();
  for (let seed = 1; seed <= 12; seed += 1) {
    const act = async (hands: Hands): Promise<void> => {
      const random = seededRandom(seed);
      // A text of some length first: numbers typed in front are levels, which a text area has not.
      await hands.type('Words to begin with, so that nothing is a number.');
      for (let i = 0; i < 25; i += 1) await actAtRandom(hands, devtools, random);
    };
    const plain = await inTextArea(program.page, ime, act);
    await report.cell(SECTION, FIRST).click();
    await program.page.keyboard.press('Control+a');
    await program.page.keyboard.press('Delete');
    await act(handsOn(program.page, ime, () => report.cell(SECTION, SECOND).click()));
    await program.page.keyboard.press('Control+s');
    await expectSaved(file, 'd1-r01', plain);
    const shown = (await report.live.blocks()).join('\n');
    expect(shown, `what is shown, seed ${seed}`).toBe(plain);
  }
});

test('a character is saved, and undone and done again, by the very next key', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const devtools = await program.devtools();
  await report.cell(SECTION, FIRST).click();
  await burst(devtools, 'a', 'b', 'c', 'Control+s');
  await expectSaved(file, 'd1-r01', 'abc');
  await burst(devtools, 'd', 'Control+z');
  await report.live.expectBlocks(['']);
  await burst(devtools, 'Control+y');
  await report.live.expectBlocks(['abcd']);
  await expect.poll(() => report.live.caret()).toBe(4);
  await burst(devtools, 'e', 'ArrowLeft', 'f', 'Control+s');
  await expectSaved(file, 'd1-r01', 'abcdfe');
});

test('a character typed just before a click elsewhere stays in its cell', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  const { keyboard } = program.page;
  const devtools = await program.devtools();
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('ab');
  const to = await report.cell(SECTION, SECOND).box.boundingBox();
  if (to === null) throw new Error('the cell is not on the screen');
  await program.page.mouse.move(to.x + 20, to.y + 12);
  await Promise.all([burst(devtools, 'c'), program.page.mouse.down()]);
  await program.page.mouse.up();
  await burst(devtools, 'x');
  await expectSaved(file, 'd1-r01', 'abc');
  await expectSaved(file, 'd1-r02', 'x');
});

test('marks begin and end where they were chosen, however fast the letters come', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const devtools = await program.devtools();
  await report.cell(SECTION, FIRST).click();
  await burst(devtools, 'a', 'b', 'Control+b', 'c', 'd', 'Control+b', 'e', 'f', 'Control+s');
  await expectSaved(file, 'd1-r01', 'abcdef');
  expect((await SavedReport.read(file)).blocks('d1-r01')).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'ab' },
        { type: 'text', text: 'cd', marks: ['bold'] },
        { type: 'text', text: 'ef' },
      ],
    },
  ]);
  // Into the bold run, at its end and in its middle.
  await burst(devtools, 'ArrowLeft', 'ArrowLeft', 'x', 'ArrowLeft', 'ArrowLeft', 'y', 'Control+s');
  await expectSaved(file, 'd1-r01', 'abcydxef');
});

test('letters take the marks of the text that was pressed to get there, at rest and in the editor', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const { page } = report;
  const devtools = await program.devtools();
  await report.cell(SECTION, FIRST).click();
  await burst(devtools, 'a', 'b', 'Control+b', ...'boldbold', 'Control+s');
  await expectSaved(file, 'd1-r01', 'abboldbold');
  await report.cell(SECTION, SECOND).click();
  await page.locator('.cell-text .mark-bold').click();
  await burst(devtools, 'x', 'y', 'Control+s');
  await expect.poll(async () => (await SavedReport.read(file)).raw).toContain('xy');
  expect((await SavedReport.read(file)).blocks('d1-r01')).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'ab' },
        { type: 'text', text: 'boldxybold', marks: ['bold'] },
      ],
    },
  ]);
});

test('letters replace a selection, and a number typed in a burst becomes its level', async ({
  openBlank,
}) => {
  const { program, report, file } = await openBlank();
  const devtools = await program.devtools();
  await report.cell(SECTION, FIRST).click();
  await burst(devtools, 'a', 'b', 'c', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'x', 'y');
  await report.live.expectBlocks(['axy']);
  await burst(devtools, 'Enter', '1', '.', 'o', 'n', 'e', 'Enter', 't', 'w', 'o', 'Control+s');
  await report.live.expectBlocks(['axy', '1.one', '2.two']);
  await expectSaved(file, 'd1-r01', 'axy\none\ntwo');
});

test('a phrase composed right behind letters, in the middle of text, is whole', async ({
  openBlank,
}) => {
  const { program, report, ime, file } = await openBlank();
  const { keyboard } = program.page;
  const devtools = await program.devtools();
  await report.cell(SECTION, FIRST).click();
  await keyboard.type('abcd');
  await Promise.all([burst(devtools, 'ArrowLeft', 'x'), ime.compose('ㄋ')]);
  await ime.compose('ㄋㄧ');
  await ime.commit('你');
  await burst(devtools, 'y', 'z', 'Control+s');
  await expectSaved(file, 'd1-r01', 'abcx你yzd');
});
