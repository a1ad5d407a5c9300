import type { Locator, Page } from '@playwright/test';
import { blockTexts } from '../../shared/texts/blocks.ts';
import { commentTexts } from '../../shared/texts/comments.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { ownersTexts } from '../../shared/texts/toolbar.ts';
import type { Scenario } from './ime-scenarios.ts';
import { CommentsPane } from './pages/comments-pane.ts';
import { FindBar } from './pages/find-bar.ts';
import { handsOn, inTextArea } from './support/hands.ts';
import { putImage, stripes } from './support/image-files.ts';
import { InputMethod } from './support/ime.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

/** What must come out the same in each field of one line and in a plain text area. */
const FIELD_SCENARIOS: readonly Omit<Scenario, 'text'>[] = [
  { name: 'a phrase', act: ({ ime }) => ime.phrase('ㄊ', 'ㄊㄞ', '台', '台ㄨ', '台灣') },
  {
    name: 'in the middle, committed with Enter',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('ArrowLeft');
      await ime.compose('ㄋㄧ');
      await ime.compose('你');
      await ime.commit('你', 'Enter');
      await ime.rest();
    },
  },
  {
    name: 'over a selection, corrected, and a digit for the candidate',
    act: async ({ ime, type, press }) => {
      await type('abcd');
      await press('Shift+ArrowLeft', 2);
      for (const step of ['ㄋ', 'ㄋㄧ', 'ㄋ', 'ㄋㄧˇ']) await ime.compose(step);
      await ime.key('ArrowDown');
      await ime.commit('妳', '2');
      await ime.phrase('ㄏ', '好');
    },
  },
  {
    name: 'given up in the middle',
    act: async ({ ime, type, press }) => {
      await type('ab');
      await press('ArrowLeft');
      await ime.compose('ㄋㄧ');
      await ime.cancel();
      await ime.rest();
      await type('x');
    },
  },
  {
    name: 'deleted until nothing is composed, then another phrase',
    act: async ({ ime, type }) => {
      await type('a');
      for (const step of ['ㄋ', 'ㄋㄧ', 'ㄋ', '']) await ime.compose(step);
      await ime.phrase('𠮷', '𠮷𡘙');
    },
  },
];

interface Field {
  readonly name: string;
  /** Brings the field onto the screen. */
  readonly open: (desk: Desk, folder: string) => Promise<Locator>;
}

const FIELDS: readonly Field[] = [
  {
    name: 'the note of a criterion',
    open: async ({ report }) => report.inspector.box.getByRole('textbox').first(),
  },
  {
    name: 'the line above a table',
    open: async ({ report }) => report.paper.getByLabel('專案名稱').first(),
  },
  {
    name: 'the agency of the report',
    open: async ({ program: { page } }) => {
      await page.getByRole('button', { name: /測試分局/u }).click();
      return page.getByLabel('機關名稱');
    },
  },
  {
    name: 'what is looked for',
    open: async ({ program: { page } }) => {
      await page.keyboard.press('Control+h');
      return new FindBar(page).needle;
    },
  },
  {
    name: 'what is put in its place',
    open: async ({ program: { page } }) => {
      await page.keyboard.press('Control+h');
      return new FindBar(page).replacement;
    },
  },
  {
    name: 'a unit that is not in the list',
    open: async ({ program: { page } }) => {
      await page.keyboard.press('F4');
      return page.getByRole('dialog').getByLabel(ownersTexts.add);
    },
  },
  {
    name: 'the list of commands',
    open: async ({ program: { page } }) => {
      await page.keyboard.press('F1');
      return page.getByRole('dialog').getByRole('combobox');
    },
  },
  {
    name: 'the description of an image',
    open: async ({ program: { page }, report }, folder) => {
      const chooser = page.waitForEvent('filechooser');
      await report.tool(blockTexts.insertImage).click();
      await (await chooser).setFiles(await putImage(folder, 'dot.png', stripes(40, 20)));
      return page.getByRole('group', { name: blockTexts.imageBar }).getByLabel(blockTexts.alt);
    },
  },
];

for (const { name, open } of FIELDS) {
  test(`typing with an input method into ${name} gives what a plain text area gives`, async ({
    openBlank,
    folders,
  }) => {
    const desk = await openBlank();
    const { page } = desk.program;
    // A dialog keeps the focus from a text area outside it: that one is asked first.
    const expected: string[] = [];
    for (const { act } of FIELD_SCENARIOS) expected.push(await inTextArea(page, desk.ime, act));
    await desk.report.cell(SECTION, FIRST).click();
    const field = await open(desk, folders.reports);
    for (const [index, scenario] of FIELD_SCENARIOS.entries()) {
      await test.step(scenario.name, async () => {
        await emptied(page, field);
        await scenario.act(handsOn(page, desk.ime, async () => undefined));
        await expect(field).toHaveValue(expected[index] ?? '');
        await expect(field).toBeFocused();
      });
    }
  });
}

const OTHER = ['(一)服務一致及正確性', '2. 提升服務及時性'];

/** Presses on a cell as a hand does: no time between the press and what follows from it. */
const PRESSES = {
  mouse: async ({ program: { page } }: Desk, at: Point) => page.mouse.click(at.x, at.y),
  finger: async ({ program }: Desk, at: Point) => {
    const devtools = await program.devtools();
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  },
} as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

for (const [hand, pressOn] of Object.entries(PRESSES)) {
  test(`what is composed in a field is there when a ${hand} goes on to another row`, async ({
    openBlank,
  }) => {
    const desk = await openBlank();
    const { report, ime } = desk;
    const goOn = async (path: readonly string[]): Promise<void> => {
      const box = await report.cell(SECTION, path).box.boundingBox();
      if (box === null) throw new Error('not on the paper');
      await pressOn(desk, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
      await expect(report.cell(SECTION, path).box).toBeFocused();
    };
    await report.cell(SECTION, FIRST).click();
    const note = report.inspector.box.getByRole('textbox').first();
    await note.click();
    await ime.phrase('ㄊ', 'ㄊㄞ', '台');
    await ime.compose('ㄨ');
    await ime.compose('灣');
    await goOn(OTHER);
    await expect(note).toHaveValue('');
    await goOn(FIRST);
    await expect(note).toHaveValue('台灣');

    const pane = new CommentsPane(report);
    await report.page.keyboard.press('Control+Shift+M');
    await expect(pane.draft).toBeFocused();
    await ime.phrase('ㄔ', '出');
    await ime.compose('ㄔㄨˋ');
    await ime.compose('處');
    await goOn(OTHER);
    await expect(pane.draft).toHaveValue('出處');
    await pane.box.getByRole('button', { name: commentTexts.cancel }).click();
  });
}

test('an answer that is being composed is kept when its card goes to another list', async ({
  openBlank,
}) => {
  const { report, ime } = await openBlank();
  const { keyboard } = report.page;
  const pane = new CommentsPane(report);
  await report.cell(SECTION, FIRST).click();
  await keyboard.press('Control+Shift+M');
  await keyboard.type('whole');
  await keyboard.press('Tab');
  await keyboard.type('me');
  await keyboard.press('Control+Enter');
  await pane.act('whole', commentTexts.reply).click();
  const answer = pane.thread('whole').getByRole('textbox');
  await ime.phrase('ㄈㄨˋ', '附');
  await ime.compose('件');
  await report.cell(SECTION, OTHER).click();
  await expect(answer).toHaveValue('附件');
  await report.inspector.box.getByRole('tab').first().click();
  await pane.tab.click();
  await expect(answer).toHaveValue('附件');
  await pane.act('whole', commentTexts.cancel).click();
});

test('Enter that commits a unit adds nothing, the next Enter adds it', async ({ openBlank }) => {
  const { program, report, ime } = await openBlank();
  const { page } = program;
  await report.cell(SECTION, FIRST).click();
  await page.keyboard.press('F4');
  const dialog = page.getByRole('dialog');
  await emptied(page, dialog.getByLabel(ownersTexts.add));
  await ime.compose('ㄇㄧˋ');
  await ime.compose('法務小組');
  await ime.commit('法務小組', 'Enter');
  await expect(dialog.getByRole('checkbox', { name: '法務小組' })).toHaveCount(0);
  await ime.rest();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: '法務小組' })).toBeChecked();
});

test('Enter that commits the agency of a new report does not begin it', async ({ start }) => {
  const program = await start();
  const { page } = program;
  const ime = new InputMethod(page, await program.devtools());
  await page.getByRole('button', { name: /來源/u }).first().click();
  const agency = page.getByLabel(startTexts.agency);
  await emptied(page, agency);
  await ime.compose('ㄋㄢˊ');
  await ime.compose('臺南分局');
  await ime.commit('臺南分局', 'Enter');
  await ime.rest();
  await expect(agency).toHaveValue('臺南分局');
  await expect(agency).toBeFocused();
});

/** Puts the focus into a field and takes its text away. */
async function emptied(page: Page, field: Locator): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}
