import { readFile } from 'node:fs/promises';
import { figureTexts } from '../../shared/texts/figures.ts';
import { flowchartTexts as texts } from '../../shared/texts/flowchart.ts';
import { inspectorTexts } from '../../shared/texts/inspector.ts';
import type { ReportPage } from './pages/report-page.ts';
import { expectAccessible } from './support/axe.ts';
import { SavedReport } from './support/saved-report.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

/** The blocks of the first cell on disk, as plain data. */
async function saved(file: string): Promise<unknown> {
  return (await SavedReport.read(file)).blocks('d1-r01');
}

const line = (text: string) => ({
  type: 'paragraph',
  children: text === '' ? [] : [{ type: 'text', text }],
});

const panelOf = (report: ReportPage) => report.page.getByRole('group', { name: texts.bar });
const stepOf = (report: ReportPage, number: number) =>
  panelOf(report).getByRole('textbox', { name: texts.textOf(number), exact: true });

async function insertFlowchart({ report }: Desk): Promise<void> {
  await report.cell(SECTION, FIRST).click();
  await report.tool(texts.insert).click();
  await expect(panelOf(report)).toBeVisible();
}

test('a flow with a question is written by keys and an input method, and undone in steps', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report, ime, file } = desk;
  const { keyboard } = program.page;
  await insertFlowchart(desk);
  await stepOf(report, 2).focus();
  await ime.phrase('ㄕ', 'ㄕㄡ', '受理');
  await keyboard.press('Enter');
  await expect(stepOf(report, 3)).toBeFocused();
  await keyboard.insertText('是否齊備');
  await keyboard.press('Control+Enter');
  await expect(stepOf(report, 4)).toBeFocused();
  await keyboard.insertText('補正');
  const flow = {
    type: 'flowchart',
    nodes: [
      { id: 'n1', kind: 'start', text: '開始' },
      { id: 'n2', kind: 'step', text: '受理' },
      { id: 'n4', kind: 'decision', text: '是否齊備' },
      { id: 'n5', kind: 'step', text: '補正' },
      { id: 'n3', kind: 'end', text: '結束' },
    ],
    edges: [
      { from: 'n1', to: 'n2' },
      { from: 'n2', to: 'n4' },
      { from: 'n4', to: 'n3', label: '是' },
      { from: 'n4', to: 'n5', label: '否' },
    ],
    direction: 'down',
    widthMm: 150,
    alt: '',
  };
  await expect.poll(() => saved(file)).toEqual([flow, line('')]);

  await panelOf(report).getByLabel(texts.connectTo).selectOption('n2');
  const looped = { ...flow, edges: [...flow.edges, { from: 'n5', to: 'n2' }] };
  await expect.poll(() => saved(file)).toEqual([looped, line('')]);
  await expect(report.page.locator('.cell-live .flow-line')).toHaveCount(5);

  for (let i = 0; i < 7; i += 1) await keyboard.press('Control+z');
  await expect.poll(() => saved(file)).toEqual([line('')]);
  for (let i = 0; i < 7; i += 1) await keyboard.press('Control+y');
  await expect.poll(() => saved(file)).toEqual([looped, line('')]);
});

test('of two flowcharts in one text the pressed one is written in', async ({ openBlank }) => {
  const desk = await openBlank();
  const { program, report, file } = desk;
  const { keyboard } = program.page;
  await insertFlowchart(desk);
  await stepOf(report, 2).fill('上圖');
  await keyboard.press('Escape');
  await keyboard.press('ArrowDown');
  await report.tool(texts.insert).click();
  // Both have the same ids for their steps.
  const box = (chart: number) =>
    report.page.locator('.cell-live .flowchart').nth(chart).locator('[data-flow-node="n2"]');
  await box(1).click();
  await expect(stepOf(report, 2)).toBeFocused();
  await keyboard.insertText('下圖');
  await box(0).click();
  await expect(stepOf(report, 2)).toHaveValue('上圖');
  await expect(stepOf(report, 2)).toBeFocused();
  await keyboard.insertText('改');
  await box(1).click();
  await expect(stepOf(report, 2)).toHaveValue('下圖');
  const nodes = (second: string) => ({ nodes: [{}, { text: second }, {}] });
  await expect.poll(() => saved(file)).toMatchObject([nodes('上圖改'), nodes('下圖'), line('')]);
});

test('a box is pressed to write in it, and looks the same at rest', async ({ openBlank }) => {
  const desk = await openBlank();
  const { program, report } = desk;
  await insertFlowchart(desk);
  await report.page.locator('.cell-live [data-flow-node="n2"]').click();
  await expect(stepOf(report, 2)).toBeFocused();
  await program.page.keyboard.insertText('第一步');
  const live = await report.page.locator('.cell-live .flowchart svg').evaluate(drawn);
  await report.cell(SECTION, SECOND).click();
  await expect(panelOf(report)).toHaveCount(0);
  const resting = report.page.locator('.cell-text .flowchart svg');
  expect(await resting.evaluate(drawn)).toEqual(live);
  await expect(resting).toHaveAttribute('aria-label', '流程：開始 → 第一步 → 結束');

  await resting.locator('[data-flow-node="n2"]').click();
  await expect(stepOf(report, 2)).toBeFocused();
});

/** What a picture shows: its words and lines, and its size. */
function drawn(svg: Element): unknown {
  const { width, height } = svg.getBoundingClientRect();
  const paths = [...svg.querySelectorAll('path, rect')].map((path) => path.getAttribute('d'));
  return { width, height, text: svg.textContent, paths };
}

test('Escape goes back to the text, and deleting takes the flowchart as a whole', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report, file } = desk;
  const { keyboard } = program.page;
  await insertFlowchart(desk);
  await stepOf(report, 2).focus();
  await keyboard.press('Escape');
  await expect(report.live.box).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.type('after');
  await expect.poll(() => saved(file)).toMatchObject([{ type: 'flowchart' }, line('after')]);
  await keyboard.press('Home');
  await keyboard.press('ArrowUp');
  await keyboard.press('Delete');
  await expect.poll(() => saved(file)).toEqual([line('after')]);
});

test('a copied flowchart is pasted whole, and its steps as lines elsewhere', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report, file } = desk;
  const { keyboard } = program.page;
  await insertFlowchart(desk);
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+a');
  await keyboard.press('Control+c');
  await report.cell(SECTION, SECOND).click();
  await keyboard.press('Control+v');
  await expect
    .poll(async () => (await SavedReport.read(file)).blocks('d1-r02'))
    .toMatchObject([{ type: 'flowchart', nodes: [{ text: '開始' }, {}, { text: '結束' }] }, {}]);
  const plain = await program.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(plain.replaceAll('\r\n', '\n').trimEnd()).toBe('1. 開始 → 2\n2.  → 3\n3. 結束');
  expect(await readFile(file, 'utf8')).not.toMatch(/[\u200B\uFEFF]/u);
});

test('in a window of 1366 by 768 the chart is seen above its steps, which make room for work beside the paper', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank('mobile-service-plan');
  const { app, page } = program;
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 720),
  );
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(720);
  await report.outline.box.getByText('四、執行流程圖').click();
  await report.inspector.box
    .getByRole('button', { name: inspectorTexts.takeFlowchart })
    .first()
    .click();
  const first = page.locator('.cell-live .flowchart [data-flow-node]').first();
  await report.live.box.focus();
  await expect(panelOf(report)).toBeVisible();
  await expect.poll(() => first.evaluate(isUncovered)).toBe(true);
  const [panel, paper] = [
    await panelOf(report).boundingBox(),
    await report.page.getByRole('main').boundingBox(),
  ];
  expect(panel?.height).toBeLessThanOrEqual(0.4 * (paper?.height ?? 0));
  await page.screenshot({ path: test.info().outputPath('above.png') });

  await report.inspector.box.getByRole('tab', { name: figureTexts.tab }).click();
  await expect(panelOf(report)).toHaveCount(0);
  await expect.poll(() => first.evaluate(isUncovered)).toBe(true);
  await report.live.box.focus();
  await expect(panelOf(report)).toBeVisible();
});

/** Whether the four corners and the middle of a box are what is seen there. */
function isUncovered(box: Element): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const chart = box.closest('.flowchart');
  return [
    [left + 2, top + 2],
    [right - 2, top + 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
    [(left + right) / 2, (top + bottom) / 2],
  ].every(([x = 0, y = 0]) => chart?.contains(document.elementFromPoint(x, y)) === true);
}

test('axe finds nothing in the list of steps, nor around the picture', async ({ openBlank }) => {
  const desk = await openBlank();
  await insertFlowchart(desk);
  await stepOf(desk.report, 2).focus();
  await expectAccessible(desk.report.page, 'list of steps of a flowchart');
});
