import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appTexts } from '../../shared/texts/app.ts';
import { commentTexts } from '../../shared/texts/comments.ts';
import { dialogTexts } from '../../shared/texts/dialogs.ts';
import { CommentsPane } from './pages/comments-pane.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import type { Folders } from './support/folders.ts';
import type { Program } from './support/program.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { type Desk, expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

/** The reports folder is gone and there is no rescue folder either; then somebody writes. */
async function writeNowhere({ program, report }: Desk, folders: Folders): Promise<void> {
  await rename(folders.reports, `${folders.reports}-away`);
  await writeFile(join(folders.userData, 'rescue'), 'a file where the folder would be');
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type('precious');
  await expect(report.saveFailure).toContainText(folders.reports);
}

/** Answers the questions to come by the buttons of these names; the copy goes into this file. */
async function willAnswer(program: Program, buttons: readonly string[], copy = ''): Promise<void> {
  await program.app.evaluate(
    ({ dialog }, given) => {
      const asked: string[] = [];
      const left = [...given.buttons];
      Object.assign(globalThis, { asked });
      Object.assign(dialog, {
        showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
          asked.push(`${options.message} ${options.detail ?? ''}`);
          return { response: options.buttons?.indexOf(left.shift() ?? '') ?? -1 };
        },
        showSaveDialog: async () => ({ canceled: given.copy === '', filePath: given.copy }),
      });
    },
    { buttons, copy },
  );
}

const pressClose = (program: Program): Promise<void> =>
  program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

const questions = (program: Program): Promise<readonly string[]> =>
  program.app.evaluate(() => {
    const { asked } = globalThis as unknown as { readonly asked: readonly string[] };
    return asked;
  });

test('closing asks before text is lost that is on no disk, and stays open when told to', async ({
  openBlank,
  folders,
}) => {
  const desk = await openBlank();
  const { program, report, file } = desk;
  await writeNowhere(desk, folders);
  await willAnswer(program, [dialogTexts.stay]);
  await pressClose(program);
  await expect.poll(() => questions(program)).toHaveLength(1);
  const [question = ''] = await questions(program);
  expect(question).toContain(dialogTexts.losing(file));
  expect(question).toContain(`找不到資料夾「${folders.reports}」`);

  await rename(`${folders.reports}-away`, folders.reports);
  await report.cell(SECTION, FIRST).click();
  await program.page.keyboard.type(', and safe');
  await expect.poll(async () => (await SavedReport.read(file)).text('d1-r01')).toContain('safe');
  expect((await SavedReport.read(file)).text('d1-r01')).toContain('precious');
  await program.close();
});

test('the text can be saved as a copy from the question, and the window goes', async ({
  openBlank,
  folders,
}) => {
  const desk = await openBlank();
  await writeNowhere(desk, folders);
  const copy = join(folders.root, 'copy.json');
  await willAnswer(desk.program, [dialogTexts.leaveCopy], copy);
  await desk.program.close();
  await expectSaved(copy, 'd1-r01', 'precious');
});

test('closing all the same is possible', async ({ openBlank, folders }) => {
  const desk = await openBlank();
  await writeNowhere(desk, folders);
  await willAnswer(desk.program, [dialogTexts.leave]);
  await desk.program.close();
  expect(desk.program.isRunning()).toBe(false);
});

test('a comment that is not saved holds the report and the window, and closing all the same is possible', async ({
  openBlank,
  start,
}) => {
  const { program, report, file } = await openBlank();
  const { page } = program;
  const pane = new CommentsPane(report);
  await report.cell(SECTION, FIRST).click();
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('source?');
  await report.inspector.box.getByRole('tab').first().click();
  await page.getByRole('button', { name: appTexts.backToList }).click();
  await expect(report.said).toHaveText(commentTexts.unsent(1));
  await expect(pane.draft).toBeFocused();
  await expect(pane.draft).toHaveValue('source?');
  await willAnswer(program, [dialogTexts.stay, dialogTexts.leave]);
  await pressClose(program);
  await expect
    .poll(() => questions(program))
    .toEqual([`${dialogTexts.unsentComments(1)} ${dialogTexts.unsentCommentsHint}`]);
  await expect(pane.draft).toHaveValue('source?');
  await program.close();
  expect(program.isRunning()).toBe(false);
  // As the question said, it is there again.
  const again = await start({ file });
  const { box, draft } = new CommentsPane(await ReportPage.shown(again.page));
  await expect(draft).toHaveValue('source?');
  await box.getByRole('button', { name: commentTexts.cancel }).click();
  await again.close();
});

test('a page that hangs is asked about by what the program itself holds', async ({
  openBlank,
  folders,
}) => {
  const desk = await openBlank();
  await writeNowhere(desk, folders);
  const copy = join(folders.root, 'copy.json');
  await willAnswer(desk.program, [dialogTexts.leaveCopy], copy);
  const hanging = desk.program.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await desk.program.close();
  await hanging;
  await expectSaved(copy, 'd1-r01', 'precious');
  await rm(copy);
});

test('a page that is loaded again has no report open, and the menu knows', async ({ start }) => {
  const program = await start();
  await (await StartPage.shown(program.page)).create('總局執行績效與成果', '測試局', '115');
  const canExport = (): Promise<boolean | undefined> =>
    program.app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.export-docx')?.enabled,
    );
  await expect.poll(canExport).toBe(true);
  await program.page.reload();
  const again = await StartPage.shown(program.page);
  await expect.poll(canExport).toBe(false);
  await again.continue();
  await expect.poll(canExport).toBe(true);
});

test('a bug of the page is told to the user, and noted without words of the report', async ({
  start,
  folders,
  allowedProblems,
}) => {
  allowedProblems.push(/no such cell/u);
  const { page } = await start();
  await StartPage.shown(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('no such cell 機密');
    });
    void Promise.reject(new TypeError('no such cell either'));
  });
  const notice = page.getByRole('alert').filter({ hasText: appTexts.problem });
  await expect(notice).toHaveCount(1);
  const log = join(folders.userData, 'report-desk.log');
  await expect
    .poll(() => readFile(log, 'utf8').catch(() => ''))
    .toContain('TypeError: no such cell');
  expect(await readFile(log, 'utf8')).toContain('page: Error: no such cell ..');
  await notice.getByRole('button', { name: appTexts.problemSeen }).click();
  await expect(notice).toBeHidden();
});
