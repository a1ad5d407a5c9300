import type { ReportPage } from './pages/report-page.ts';
import { isRowHeld } from './support/held-row.ts';
import { expectSaved } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const ROW = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

/** How high the cell is in the frame that shows what was done last. */
const heightOf = ({ page }: ReportPage): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    return document.querySelector('.cell-live')?.getBoundingClientRect().height ?? 0;
  });

/** Writes until one sign more still goes into the last line and two do not; returns the height. */
async function fillLine(report: ReportPage): Promise<number> {
  const { keyboard } = report.page;
  await report.cell(SECTION, ROW).click();
  let height = await heightOf(report);
  // Past the lines that the row has for its other columns anyway.
  for (let grown = 0; grown < 2; ) {
    await keyboard.insertText('字');
    const next = await heightOf(report);
    if (next > height) grown += 1;
    height = next;
  }
  await keyboard.press('Backspace');
  await keyboard.press('Backspace');
  return heightOf(report);
}

for (const zoom of [100, 150]) {
  test(`the rows below do not jump up and down while a phrase is composed at the end of a line, at ${zoom} %`, async ({
    openBlank,
  }) => {
    const { program, report, ime, file } = await openBlank();
    for (let at = 100; at < zoom; at += 10) await program.page.keyboard.press('Control+=');
    const before = await fillLine(report);
    const text = (await report.live.blocks()).join('');
    const line = (24 * zoom) / 100;
    const heights: number[] = [];
    for (const step of ['ㄋ', 'ㄋㄧ', '你', '你ㄏ', '你', 'ㄋ', 'ㄋㄧㄏㄠ']) {
      await ime.compose(step);
      heights.push((await heightOf(report)) - before);
    }
    const [first, ...others] = heights;
    expect(first).toBeCloseTo(0, 1);
    // Higher when the phrase first wraps, and no lower before it is done.
    for (const other of others) expect(other).toBeCloseTo(line, 1);
    await ime.commit('你');
    await expect.poll(async () => (await heightOf(report)) - before).toBeCloseTo(0, 1);
    await expectSaved(file, 'd1-r01', `${text}你`);
  });
}

test('a phrase that is given up leaves the cell as high as it was', async ({ openBlank }) => {
  const { report, ime } = await openBlank();
  const before = await fillLine(report);
  await ime.compose('ㄋㄧ');
  expect(await heightOf(report)).toBeGreaterThan(before);
  await ime.cancel();
  await expect.poll(() => heightOf(report)).toBe(before);
});

for (const room of [1, 2]) {
  test(`a phrase that ends as it was shown last, with room for ${room}, leaves the row as high as its text`, async ({
    openBlank,
  }) => {
    const { report, ime, file } = await openBlank();
    const before = await fillLine(report);
    if (room === 2) await report.page.keyboard.press('Backspace');
    const text = (await report.live.blocks()).join('');
    const [letters, sign] = room === 1 ? ['ㄋㄧ', '你'] : ['ㄓㄨㄤ', '裝'];
    for (const time of ['first', 'second']) {
      await ime.compose('ㄓ');
      await ime.compose(letters);
      expect(await heightOf(report), `${time} phrase, letters`).toBeGreaterThan(before);
      await ime.compose(sign);
      // Kept as high until it is done, and the row with it.
      await expect.poll(() => isRowHeld(report)).toBe(true);
      expect(await heightOf(report), `${time} phrase, sign`).toBeGreaterThan(before);
      await ime.commit(sign);
      await expect.poll(() => heightOf(report), `${time} phrase, done`).toBe(before);
      if (time === 'first') {
        await expectSaved(file, 'd1-r01', `${text}${sign}`);
        await report.page.keyboard.press('Backspace');
      }
    }
    await expectSaved(file, 'd1-r01', `${text}${sign}`);
  });
}
