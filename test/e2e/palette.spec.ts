import { commandTexts, contextMenuTexts, paletteTexts } from '../../shared/texts/commands.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];
const SECOND = ['(一)服務一致及正確性', '2. 提升服務及時性'];

test.describe('the palette', () => {
  test('finds a command by a few signs, runs it on the selection, and gives the caret back', async ({
    openBlank,
  }) => {
    const { program, report, file } = await openBlank();
    const { keyboard } = program.page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await keyboard.type('abc');
    await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('F1');
    const palette = program.page.getByRole('dialog', { name: paletteTexts.name });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await expect(palette.getByRole('option', { name: commandTexts.redo })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await keyboard.type('ctrl+b');
    await expect(palette.getByRole('option')).toHaveText([/^粗體\s*Ctrl\+B$/u]);
    await keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await cell.expectLive();
    expect(await cell.selection()).toBe('c');
    await keyboard.press('End');
    await keyboard.press('Control+b');
    await keyboard.type('d');
    await expectSaved(file, 'd1-r01', 'abcd');
    expect((await SavedReport.read(file)).blocks('d1-r01')[0]?.children).toEqual([
      { type: 'text', text: 'ab' },
      { type: 'text', text: 'c', marks: ['bold'] },
      { type: 'text', text: 'd' },
    ]);
  });

  test('leaves caret and field as they were when it is given up', async ({ openBlank }) => {
    const { program, report } = await openBlank();
    const { keyboard } = program.page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await keyboard.type('abc');
    await keyboard.press('ArrowLeft');
    await keyboard.press('F1');
    await keyboard.press('Escape');
    await cell.expectLive();
    expect(await cell.caret()).toBe(2);

    await report.inspector.selfScore.focus();
    await keyboard.press('F1');
    await expect(program.page.getByRole('combobox', { name: paletteTexts.field })).toBeFocused();
    await keyboard.press('Escape');
    await expect(report.inspector.selfScore).toBeFocused();
  });

  test('runs nothing on the keys of an input method', async ({ openBlank }) => {
    const { program, report, ime } = await openBlank();
    const { keyboard } = program.page;
    await report.cell(SECTION, FIRST).click();
    await keyboard.press('F1');
    const palette = program.page.getByRole('dialog', { name: paletteTexts.name });
    for (const shown of ['ㄈ', 'ㄈㄤ', '放']) await ime.compose(shown);
    await expect(palette.getByRole('option')).toHaveCount(1);
    await ime.key('Enter');
    await ime.key('ArrowDown');
    await ime.key('Escape');
    await ime.commit('放大', 'Enter');
    await expect(palette.getByRole('combobox')).toHaveValue('放大');
    await expect(palette.getByRole('option', { name: commandTexts.zoomIn })).toBeVisible();
    await expect(program.page.getByText('100%')).toBeVisible();
    await ime.rest();
    await keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(program.page.getByText('110%')).toBeVisible();
  });

  test('opens from the native menu, and not twice', async ({ openBlank }) => {
    const { program } = await openBlank();
    const choose = (): Promise<void> =>
      program.app.evaluate(({ Menu }) => {
        Menu.getApplicationMenu()?.getMenuItemById('view.palette')?.click();
      });
    await choose();
    const palette = program.page.getByRole('dialog', { name: paletteTexts.name });
    await expect(palette).toBeVisible();
    await choose();
    await expect(palette).toHaveCount(1);
  });
});

test.describe('the menu of a cell', () => {
  test('opens by keyboard at the caret, and its levels number the paragraph', async ({
    openBlank,
  }) => {
    const { program, report } = await openBlank();
    const { page } = program;
    const { keyboard } = page;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await keyboard.type('abc');
    await keyboard.press('Shift+F10');
    const menu = page.getByRole('menu', { name: contextMenuTexts.name });
    await expect(menu.getByRole('menuitem', { name: commandTexts.cut })).toBeFocused();
    const levels = menu.getByRole('menuitem', { name: contextMenuTexts.levels, exact: true });
    for (let i = 0; i < 20 && !(await levels.evaluate((e) => e === document.activeElement)); i += 1)
      await keyboard.press('ArrowDown');
    await keyboard.press('ArrowRight');
    const second = page.getByRole('menuitem', { name: commandTexts.level('(一)') });
    await expect(page.getByRole('menuitem', { name: commandTexts.plainParagraph })).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await expect(second).toBeFocused();
    await keyboard.press('Enter');
    await cell.expectBlocks(['(一)abc']);
    await cell.expectLive();
    expect(await cell.caret()).toBe(3);
    await keyboard.press('ContextMenu');
    await expect(menu).toBeVisible();
    await keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await cell.expectLive();
  });

  test('is for the place pointed at, also in a cell at rest; cuts and pastes there', async ({
    openBlank,
  }) => {
    const { program, report, file } = await openBlank();
    const { page } = program;
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await page.keyboard.type('abcdef');
    await report.cell(SECTION, SECOND).click();
    const { x, y } = await cell.pointBefore(3);
    await page.mouse.click(x + 1, y, { button: 'right' });
    await page.keyboard.press('Escape');
    await cell.expectLive();
    expect(await cell.caret()).toBe(3);

    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: commandTexts.cut }).click();
    await cell.expectBlocks(['abcef']);
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^貼上/u }).click();
    await expectSaved(file, 'd1-r01', 'abcefd');
  });

  test('says that there is nothing to copy when nothing is selected', async ({ openBlank }) => {
    const { program, report } = await openBlank();
    await report.cell(SECTION, FIRST).click();
    await program.page.keyboard.press('Shift+F10');
    await program.page.getByRole('menuitem', { name: `${commandTexts.copy} Ctrl+C` }).click();
    await expect(report.said).toHaveText(commandTexts.nothingSelected);
  });
});
