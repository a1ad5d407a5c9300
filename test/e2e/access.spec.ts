import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appTexts } from '../../shared/texts/app.ts';
import { commandTexts, contextMenuTexts } from '../../shared/texts/commands.ts';
import { paperTexts } from '../../shared/texts/paper.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { ownersTexts } from '../../shared/texts/toolbar.ts';
import { FindBar } from './pages/find-bar.ts';
import { StartPage } from './pages/start-page.ts';
import { expectAccessible } from './support/axe.ts';
import type { Program } from './support/program.ts';
import { blankReport, type FormId } from './support/reports.ts';
import { tabStops } from './support/tab-stops.ts';
import { expect, test } from './support/test.ts';

test.describe('axe finds nothing', () => {
  test('on the start page, in each of its states', async ({ folders, start }) => {
    const program = await start();
    const { page } = program;
    const startPage = await StartPage.shown(page);
    await expect(startPage.forms.first()).toBeVisible();
    await expectAccessible(page, 'start page without reports');
    await startPage.forms.first().click();
    await page.getByLabel(startTexts.year).fill('x');
    await page.getByRole('button', { name: startTexts.create }).click();
    await expect(page.getByText(startTexts.agencyMissing)).toBeVisible();
    await expectAccessible(page, 'form of a new report with wrong entries');

    const report = await startPage.confirmWith('測試分局', '115');
    await writeFile(join(folders.reports, '讀不出來.json'), '{');
    await writeFile(
      join(folders.reports, '114_測試分局.json'),
      JSON.stringify(blankReport('tainan-110-results')),
    );
    await report.back();
    await expect(startPage.listing('讀不出來')).toBeVisible();
    await expectAccessible(page, 'start page with reports and an unreadable file');
  });

  test('in the editor, in each of its states', async ({ openBlank }) => {
    const { program, report } = await openBlank();
    const { page } = program;
    await expect(report.inspector.selfScore).toBeVisible();
    await page.keyboard.type('甲乙丙');
    await expectAccessible(page, 'editor with outline and inspector');

    await page
      .getByRole('button', { name: ownersTexts.edit('第一組至第七組、資料中心、各分局') })
      .first()
      .click();
    await expectAccessible(page, 'popover of the owners');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: appTexts.headButton('測試分局', 115) }).click();
    await expectAccessible(page, 'popover of agency and year');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F1');
    const options = page.getByRole('dialog').getByRole('option');
    await expect(options.first()).toBeVisible();
    await expectAccessible(page, 'palette');
    await page.keyboard.type('粗');
    await expect(options).toHaveCount(1);
    await expectAccessible(page, 'palette after typing');
    await page.keyboard.type('x');
    await expectAccessible(page, 'palette without a hit');
    await page.keyboard.press('Escape');

    await report.live.click();
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu', { name: contextMenuTexts.name })).toBeVisible();
    await expectAccessible(page, 'menu of a cell', { isMenuOpen: true });
    await page.getByRole('menuitem', { name: contextMenuTexts.levels, exact: true }).hover();
    await expect(page.getByRole('menuitem', { name: commandTexts.deeper })).toBeVisible();
    await expectAccessible(page, 'menu of a cell with the levels', { isMenuOpen: true });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    const find = new FindBar(page);
    await page.keyboard.press('Control+h');
    await find.needle.fill('乙');
    await find.expectCount(1, 1);
    await expectAccessible(page, 'find bar');
    await page.keyboard.press('Escape');

    await report.export();
    await expectAccessible(page, 'notice of an export');
  });

  test('on prose, with panes hidden, and with a save that failed', async ({
    folders,
    openBlank,
  }) => {
    const { program, report } = await openBlank('tainan-110-results', { asOrdinaryUser: true });
    const { page } = program;
    await expect(report.inspector.box).toBeVisible();
    await expectAccessible(page, 'editor on prose');
    await page.getByRole('button', { name: appTexts.hideInspector }).click();
    await page.getByRole('button', { name: appTexts.hideOutline }).click();
    await chmod(folders.reports, 0o555);
    await page.keyboard.press('Control+s');
    await report.live.click();
    await page.keyboard.type('甲');
    await page.keyboard.press('Control+s');
    await expect(report.saveFailure).toBeVisible();
    await expectAccessible(page, 'save that failed');
  });
});

/** The spoken name of every place to write in, from the form alone: column, section, strategy. */
function spokenNames(formId: FormId): readonly string[] {
  const { form } = blankReport(formId);
  return form.sections.flatMap((section) => {
    if (section.kind === 'prose') {
      const number = section.number === null ? '' : `${section.number}、`;
      return section.writable ? [paperTexts.proseName(`${number}${section.heading}`)] : [];
    }
    const columns = section.columns.filter(
      ({ role }) => role !== 'strategy' && role !== 'owner' && role !== 'criterion',
    );
    return section.rows.flatMap(({ path }) =>
      columns.map(({ label }) => paperTexts.cellName(label, section.heading, path)),
    );
  });
}

for (const formId of ['bsmi-108-results', 'tainan-110-results'] as const) {
  test(`every place of ${formId} to write in is spoken with column, section and strategy`, async ({
    openBlank,
  }) => {
    const { report } = await openBlank(formId);
    const names = await report.paper
      .locator('[data-address]')
      .evaluateAll((cells) =>
        cells.map((cell) => `${cell.getAttribute('role')} ${cell.getAttribute('aria-label')}`),
      );
    expect(names).toEqual(spokenNames(formId).map((name) => `textbox ${name}`));
    expect(new Set(names).size).toBe(names.length);
    // What is printed beside them has no role of its own to be mistaken for a table's.
    await expect(report.paper.getByRole('gridcell')).toHaveCount(0);
  });
}

/** A screen of 1366×768 enlarged to 200 %, less the title bar and the task bar of Windows. */
async function enlarge(program: Program): Promise<void> {
  await program.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 720);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => program.page.evaluate(() => innerWidth)).toBe(683);
}

test('the focus can be seen on every control, and every control can be brought into sight', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank();
  const { page } = program;
  await expect(report.inspector.selfScore).toBeVisible();
  await page.keyboard.press('Control+h');
  await expect(new FindBar(page).needle).toBeFocused();
  const editor = await tabStops(page);
  // Bars, outline, find bar, cells, inspector, status bar.
  expect(editor.length).toBeGreaterThan(30);
  expect(editor.filter(({ isMarked, isInSight }) => !isMarked || !isInSight)).toEqual([]);
  await new FindBar(page).button('關閉尋找').click();
  const start = await report.back();
  await start.forms.first().click();
  const onStart = await tabStops(page);
  expect(onStart.length).toBeGreaterThan(8);
  expect(onStart.filter(({ isMarked, isInSight }) => !isMarked || !isInSight)).toEqual([]);
});

test('the cell that is written in is marked without an outline, which each key would paint anew', async ({
  openBlank,
}) => {
  const { report } = await openBlank();
  await report.live.click();
  await report.page.keyboard.type('a');
  await expect(report.live.box).toHaveCSS('outline-style', 'none');
  await expect(report.live.box).toHaveCSS('box-shadow', /0px 0px 0px 2px inset$/u);
});

test('nothing is lost at 200 % on a screen of 1366×768', async ({ openBlank }) => {
  const { program, report } = await openBlank();
  const { page } = program;
  await expect(report.inspector.selfScore).toBeVisible();
  const full = new Set((await tabStops(page)).map(({ name }) => name));
  await enlarge(program);
  await expect(report.inspector.box).toBeHidden();
  const found = [...(await tabStops(page))];
  await expectAccessible(page, 'editor at 200 %');
  for (const show of [appTexts.showOutline, appTexts.showInspector]) {
    await page.getByRole('button', { name: show }).click();
    await expect(report.outline.box.or(report.inspector.box)).toBeVisible();
    // What lies under the pane comes back when it is closed: only the pane itself is looked at.
    found.push(...(await tabStops(page)).filter(({ name }) => !found.some((f) => f.name === name)));
    await expectAccessible(page, `editor at 200 % after ${show}`);
  }
  expect(found.filter(({ isInSight }) => !isInSight)).toEqual([]);
  const missing = [...full].filter(
    (name) => !found.some((stop) => stop.name === name) && !/(?:顯示|隱藏)/u.test(name),
  );
  expect(missing, 'controls that the full screen has').toEqual([]);
  const isClipped = await page.evaluate(
    () =>
      document.documentElement.scrollWidth > innerWidth || document.body.scrollHeight > innerHeight,
  );
  expect(isClipped).toBe(false);

  await report.back();
  await expectAccessible(page, 'start page at 200 %');
  const onStart = await tabStops(page);
  expect(onStart.filter(({ isInSight }) => !isInSight)).toEqual([]);
});

test('states are told apart where the system chooses the colours', async ({ openBlank }) => {
  const { program, report } = await openBlank();
  const { page } = program;
  await report.live.click();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.keyboard.press('Control+b');
  const bold = report.tool(commandTexts.bold);
  await expect(bold).toHaveCSS('outline-style', 'solid');
  await expect(report.tool(commandTexts.italic)).toHaveCSS('outline-style', 'none');
  const colour = (name: string): Promise<string> =>
    report.tool(name).evaluate((tool) => getComputedStyle(tool).color);
  expect(await colour(commandTexts.redo)).not.toBe(await colour(commandTexts.bold));
  const current = report.outline.box.locator('[data-current="true"]');
  await expect(current).toHaveCount(1);
  const line = current.locator('xpath=ancestor::*[@role="row"][1]');
  await expect(line).toHaveCSS('border-inline-start-width', '4px');
  const chosen = report.inspector.box.locator('label', {
    has: page.getByRole('radio', { checked: true }),
  });
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  await expect(report.live.box).toHaveCSS('outline-style', 'solid');
  await expectAccessible(page, 'forced colours');
});
