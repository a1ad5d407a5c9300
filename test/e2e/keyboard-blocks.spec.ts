import type { Page } from '@playwright/test';
import { blockTexts } from '../../shared/texts/blocks.ts';
import { flowchartTexts } from '../../shared/texts/flowchart.ts';
import { referenceTexts } from '../../shared/texts/references.ts';
import { runFromPalette } from './pages/palette.ts';
import { putImage, stripes } from './support/image-files.ts';
import { SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

// Tables, images and flowcharts without a mouse: nothing here clicks, and no element is given the focus by the test.

/** The blocks of the first cell on disk, as plain data. */
async function saved(file: string): Promise<unknown> {
  return (await SavedReport.read(file)).blocks('d1-r01');
}

/** Goes to the bar below the paper and to what has this name in it: by F6 and Tab. */
async function goInBar(page: Page, bar: string, name: string): Promise<void> {
  const group = page.getByRole('group', { name: bar });
  const button = group.getByRole('button', { name, exact: true });
  const wanted = group.getByLabel(name, { exact: true }).or(button);
  await page.keyboard.press('F6');
  const there = (): Promise<boolean> =>
    wanted.evaluateAll((found) => found.some((element) => element === document.activeElement));
  for (let i = 0; i < 60 && !(await there()); i += 1) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

const line = (text: string) => ({
  type: 'paragraph',
  children: text === '' ? [] : [{ type: 'text', text }],
});
const cell = (text: string) => (text === '' ? [] : [{ type: 'text', text }]);

test('a small table is made, filled, captioned and taken away by keys', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  const { page } = program;
  const { keyboard } = page;
  await runFromPalette(page, blockTexts.insertTable);
  await keyboard.type('2');
  await keyboard.press('Tab');
  await keyboard.type('2');
  await keyboard.press('Enter');
  for (const text of ['項目', '件數', '臨櫃']) {
    await keyboard.insertText(text);
    await keyboard.press('Tab');
  }
  await keyboard.insertText('12');
  await runFromPalette(page, blockTexts.rowBelow);
  await keyboard.insertText('3');
  const rows = [
    [cell('項目'), cell('件數')],
    [cell('臨櫃'), cell('12')],
    [[], cell('3')],
  ];
  await expect.poll(() => saved(file)).toEqual([{ type: 'table', header: true, rows }, line('')]);

  await goInBar(page, blockTexts.tableBar, referenceTexts.caption);
  await keyboard.insertText('受理件數');
  await expect.poll(() => saved(file)).toMatchObject([{ caption: '受理件數', rows }, line('')]);

  // Escape is no way out of a field of a bar; Shift+F6 goes back to the text.
  await keyboard.press('Shift+F6');
  await report.live.expectLive();
  await goInBar(page, blockTexts.tableBar, blockTexts.removeTable);
  await keyboard.press('Enter');
  await expect.poll(() => saved(file)).toEqual([line('')]);
  await report.live.expectLive();
});

test('an image is brought in, described, and taken away by keys', async ({
  openBlank,
  folders,
}) => {
  const { program, report, file } = await openBlank();
  const { page } = program;
  const { keyboard } = page;
  const picture = await putImage(folders.reports, 'dot.png', stripes(40, 20));
  const chooser = page.waitForEvent('filechooser');
  await runFromPalette(page, blockTexts.insertImage);
  await (await chooser).setFiles(picture);
  await expect.poll(() => saved(file)).toMatchObject([{ type: 'image' }, line('')]);
  await expect(page.getByRole('group', { name: blockTexts.imageBar })).toBeVisible();
  await goInBar(page, blockTexts.imageBar, blockTexts.alt);
  await keyboard.insertText('服務櫃檯');
  await expect
    .poll(() => saved(file))
    .toMatchObject([{ type: 'image', alt: '服務櫃檯' }, line('')]);
  await keyboard.press('Tab');
  await keyboard.insertText('櫃檯');
  await expect.poll(() => saved(file)).toMatchObject([{ caption: '櫃檯' }, line('')]);
  await keyboard.press('Shift+F6');
  await report.live.expectLive();
  await goInBar(page, blockTexts.imageBar, blockTexts.removeImage);
  await keyboard.press('Enter');
  await expect.poll(() => saved(file)).toEqual([line('')]);
});

test('a flowchart is drawn, led elsewhere and taken away by keys', async ({ openBlank }) => {
  const { program, report, file } = await openBlank();
  const { page } = program;
  const { keyboard } = page;
  await runFromPalette(page, flowchartTexts.insert);
  await expect.poll(() => saved(file)).toMatchObject([{ type: 'flowchart' }, line('')]);
  await goInBar(page, flowchartTexts.bar, flowchartTexts.textOf(2));
  await keyboard.insertText('受理');
  await keyboard.press('Enter');
  await keyboard.insertText('審查');
  await keyboard.press('Control+Enter');
  await keyboard.insertText('補正');
  await keyboard.press('Alt+Shift+ArrowUp');
  await keyboard.press('ArrowUp');
  const texts = async (): Promise<unknown> => {
    const [flow] = (await saved(file)) as readonly {
      readonly nodes?: readonly { text: string }[];
    }[];
    return flow?.nodes?.map(({ text }) => text).sort();
  };
  await expect.poll(texts).toEqual(['受理', '審查', '開始', '結束', '補正'].sort());
  await keyboard.press('Escape');
  await report.live.expectLive();
  await goInBar(page, flowchartTexts.bar, flowchartTexts.remove);
  await keyboard.press('Enter');
  await expect.poll(() => saved(file)).toEqual([line('')]);
});
