import type { ReportPage } from './pages/report-page.ts';
import { isRowHeld } from './support/held-row.ts';
import { expectSaved } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const ROW = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

/** What a frame showed of the row that is written in: how high it was, and how high its text needs it. */
interface Shown {
  readonly row: number;
  readonly needed: number;
  readonly isHeld: boolean;
}

/** A rule of one pixel is thinner on a sheet that is shown larger; CSS pixels. */
const RULE = 0.5;

/** Looks at the row behind each frame, as it was painted. */
async function watchFrames({ page }: ReportPage): Promise<void> {
  await page.evaluate(() => {
    const shown: unknown[] = [];
    Reflect.set(window, 'shownRows', shown);
    const behind = new MessageChannel();
    const liveCell = (): HTMLElement | null =>
      document.querySelector<HTMLElement>('.grid-writable > .cell-live');
    let painted: string | null = null;
    behind.port1.onmessage = () => {
      const text = liveCell();
      // A key that came between the frame and this is in none yet.
      if (text?.textContent !== painted) return;
      const row = text?.closest<HTMLElement>('.grid-row');
      const first = text?.firstElementChild?.getBoundingClientRect();
      const last = text?.lastElementChild?.getBoundingClientRect();
      if (!text || !row || !first || !last) return;
      const zoom = text.currentCSSZoom;
      // Padding of 2 above and below, and the rule below.
      shown.push({
        row: row.getBoundingClientRect().height / zoom,
        needed: (last.bottom - first.top) / zoom + 5,
        isHeld: row.style.contain === 'strict',
      });
    };
    const look = (): void => {
      painted = liveCell()?.textContent ?? null;
      behind.port2.postMessage(null);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const shownRows = ({ page }: ReportPage): Promise<readonly Shown[]> =>
  page.evaluate(() => Reflect.get(window, 'shownRows') as readonly Shown[]);

/** Rows that are held and not written in. */
const heldElsewhere = ({ page }: ReportPage): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.grid-row[style*="contain"]')].filter(
        (row) => row.querySelector('.cell-live') === null,
      ).length,
  );

/** Text of so many lines that the row is as high as this cell and not as another. */
async function writeLongCell(report: ReportPage): Promise<void> {
  const { keyboard } = report.page;
  await report.cell(SECTION, ROW).click();
  for (let line = 0; line < 8; line += 1) {
    await keyboard.insertText('line');
    await keyboard.press('Enter');
  }
}

for (const zoom of [100, 150]) {
  test(`the row is as high as its text in every frame while it is written in, at ${zoom} %`, async ({
    openBlank,
  }) => {
    const { program, report, ime, file } = await openBlank();
    const { keyboard } = program.page;
    for (let at = 100; at < zoom; at += 10) await keyboard.press('Control+=');
    await writeLongCell(report);
    await watchFrames(report);
    await keyboard.type('a');
    await expect.poll(() => isRowHeld(report)).toBe(true);
    // Over the ends of two lines and back again.
    await keyboard.type('bcdefghi '.repeat(14), { delay: 4 });
    for (let back = 0; back < 70; back += 1) await keyboard.press('Backspace');
    await expect.poll(() => isRowHeld(report)).toBe(true);
    await keyboard.press('Enter');
    await keyboard.type('x');
    await keyboard.press('Shift+Enter');
    await keyboard.type('y');
    await expect.poll(() => isRowHeld(report)).toBe(true);
    for (const step of ['ㄋ', 'ㄋㄧ', '你', '你ㄏ', '你好'.repeat(30)]) await ime.compose(step);
    await ime.commit('你好');
    await expect(report.live.box).toContainText('y你好');
    await keyboard.type('z');
    await expect.poll(() => isRowHeld(report)).toBe(true);
    const shown = await shownRows(report);
    expect(shown.filter((one) => one.isHeld).length).toBeGreaterThan(20);
    expect(new Set(shown.map(({ needed }) => Math.round(needed))).size).toBeGreaterThanOrEqual(3);
    // While a phrase is composed its cell does not become lower: hold-height.spec.ts.
    expect(shown.filter(({ row, needed }) => row < needed - RULE)).toEqual([]);
    expect(shown.filter(({ row, needed }) => row > needed + 24.1 * 4)).toEqual([]);
    const last = shown.at(-1);
    expect(Math.abs((last?.row ?? 0) - (last?.needed ?? 0))).toBeLessThan(RULE);
    await expectSaved(
      file,
      'd1-r01',
      [
        ...Array.from({ length: 8 }, () => 'line'),
        `a${'bcdefghi '.repeat(14).slice(0, -70)}`,
        'x\ny你好z',
      ].join('\n'),
    );
  });
}

test('a row is held by writing alone and no longer than the caret is in it', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  const { keyboard } = report.page;
  await writeLongCell(report);
  const write = async (): Promise<void> => {
    await keyboard.type('ab');
    await expect.poll(() => isRowHeld(report)).toBe(true);
  };
  await write();
  // Another paragraph: the row is let go, and held again when it has been looked at.
  await keyboard.press('Enter');
  await expect.poll(() => isRowHeld(report)).toBe(true);
  await keyboard.press('ArrowLeft');
  expect(await isRowHeld(report)).toBe(false);
  await write();
  await keyboard.press('Control+z');
  expect(await isRowHeld(report)).toBe(false);
  await write();
  await report.cell(SECTION, SECOND).click();
  expect(await heldElsewhere(report)).toBe(0);
  await write();
  await keyboard.press('Tab');
  expect(await heldElsewhere(report)).toBe(0);
});
