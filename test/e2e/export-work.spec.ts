import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import PostalMime from 'postal-mime';
import { FORMATS } from '../../shared/export/formats.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { commentTexts } from '../../shared/texts/comments.ts';
import { exportNoticeTexts as texts } from '../../shared/texts/export-notice.ts';
import { figureTexts } from '../../shared/texts/figures.ts';
import { mailTexts } from '../../shared/texts/mail.ts';
import { generateReport } from '../fixtures/generate-report.ts';
import { expectAccessible } from './support/axe.ts';
import { blankReport } from './support/reports.ts';
import { type Desk, expect, openReport, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

async function choose({ report }: Desk, label: string): Promise<void> {
  await report.page.getByRole('button', { name: commentTexts.exportOptions }).click();
  await report.page.getByRole('button', { name: label, exact: true }).click();
}

test('an export of every format, and a preview, can be stopped, and leaves nothing behind', async ({
  folders,
  start,
}) => {
  // Large enough that no format is done before it is stopped.
  const large = generateReport({ rows: 500, characters: 300_000, seed: 3 });
  const desk = await openReport(folders, large, start);
  const { page } = desk.report;
  const before = await readdir(dirname(desk.file));
  // Pressed in the moment in which it is offered: how fast the PC is makes no difference.
  await page.evaluate((words) => {
    new MutationObserver(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.export-notice button')];
      buttons.find(({ textContent }) => textContent === words)?.click();
    }).observe(document.body, { childList: true, subtree: true });
  }, texts.cancel);
  const running = page.getByRole('button', { name: texts.cancel, exact: true });
  for (const { id } of FORMATS) {
    if (id === 'docx') await page.keyboard.press('Control+Shift+E');
    else await choose(desk, commandTexts.exportAs[id]);
    await expect(desk.report.said).toHaveText(texts.cancelled);
    await expect(running).toBeHidden();
    expect(await readdir(dirname(desk.file)), id).toEqual(before);
    // Heard anew with the next one.
    await page.keyboard.press('Control+s');
    await expect(desk.report.said).not.toHaveText(texts.cancelled);
  }
  await page.keyboard.press('Control+p');
  await expect(desk.report.said).toHaveText(texts.previewCancelled);
  const windows = await desk.program.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});

test('where the folder takes no files, another one is offered and used', async ({
  folders,
  openBlank,
}) => {
  const desk = await openBlank('bsmi-108-results', { asOrdinaryUser: true });
  const { page } = desk.report;
  const other = join(folders.root, '別處');
  await mkdir(other);
  await desk.program.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [folder] })) as never;
  }, other);
  await chmod(dirname(desk.file), 0o555);
  await page.keyboard.press('Control+Shift+E');
  await page.getByRole('button', { name: texts.elsewhere }).click();
  await desk.report.exportedName();
  expect(await readdir(other)).toEqual([expect.stringMatching(/_v1\.docx$/u)]);
});

test('characters of one PC’s own are asked about before anything is written', async ({
  folders,
  start,
}) => {
  const blank = blankReport('bsmi-108-results');
  const [address] = writableAddresses(blank);
  if (address === undefined) throw new Error('nothing to write in');
  const written = setRichText(blank, address, [paragraph([textRun('王\uE123先生')])]);
  const desk = await openReport(folders, written, start);
  const { page } = desk.report;
  const before = await readdir(dirname(desk.file));
  await page.keyboard.press('Control+Shift+E');
  const alert = page.getByRole('alert').filter({ hasText: 'U+E123' });
  await expect(alert).toBeVisible();
  expect(await readdir(dirname(desk.file))).toEqual(before);
  await expectAccessible(page, 'characters asked about');
  await page.getByRole('button', { name: figureTexts.lookFirst }).click();
  await page.keyboard.type('O');
  await desk.report.cell(SECTION, FIRST).expectBlocks(['王O先生']);
  await expect(alert).toBeHidden();
  await desk.report.export();
});

test('the office’s own mail is written once, remembered, and made into the draft', async ({
  openBlank,
}) => {
  const desk = await openBlank();
  const { program, report } = desk;
  const { page } = report;
  const name = await report.export();
  await page.getByRole('button', { name: mailTexts.command }).click();
  const panel = page.getByRole('dialog', { name: mailTexts.title });
  await panel.getByLabel(mailTexts.to, { exact: true }).fill('總局秘書室 <desk@example.gov.tw');
  await expect(panel.getByRole('button', { name: mailTexts.apply })).toBeDisabled();
  await panel.getByLabel(mailTexts.to, { exact: true }).fill('總局秘書室 <desk@example.gov.tw>');
  await panel.getByLabel(mailTexts.cc, { exact: true }).fill('a@example.gov.tw；b@example.gov.tw');
  await panel.getByLabel(mailTexts.subject, { exact: true }).fill('{機關}{年度}年度成果');
  await expectAccessible(page, 'mail set-up');
  await expect(panel.getByRole('region', { name: mailTexts.preview })).toContainText(
    '主旨：測試分局115年度成果',
  );
  await panel.getByRole('button', { name: mailTexts.apply }).click();
  await expect(panel).toBeHidden();
  const draft = join(dirname(desk.file), name.replace(/\.docx$/u, '.eml'));
  const before = await readdir(dirname(desk.file));
  await program.app.evaluate(({ shell }) => {
    shell.openPath = async () => 'No application is registered as handling this file';
  });
  // Twice: the second try finds the draft of the first.
  for (let time = 1; time <= 2; time += 1) {
    await page.getByRole('button', { name: texts.prepareMail }).click();
    await expect(
      page.getByText(texts.withCopy(texts.mailUnopened(basename(draft))), { exact: true }),
    ).toBeVisible();
    await page.getByRole('button', { name: texts.copyMail }).click();
    await expect(page.getByText(texts.copied)).toBeVisible();
  }
  expect((await readdir(dirname(desk.file))).toSorted()).toEqual(
    [...before, basename(draft)].toSorted(),
  );
  const clipboard = await program.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(clipboard).toContain('測試分局115年度成果');

  await program.app.evaluate(({ shell }) => {
    shell.openPath = async () => '';
  });
  await page.getByRole('button', { name: texts.prepareMail }).click();
  await expect(page.getByText(texts.mailReady(basename(draft), true))).toBeVisible();
  const mail = await PostalMime.parse(await readFile(draft));
  expect(mail).toMatchObject({
    subject: '測試分局115年度成果',
    to: [{ name: '總局秘書室', address: 'desk@example.gov.tw' }],
    cc: [{ address: 'a@example.gov.tw' }, { address: 'b@example.gov.tw' }],
  });
  const settings = JSON.parse(
    await readFile(join(dirname(dirname(desk.file)), 'data', 'settings.json'), 'utf8'),
  );
  expect(settings.mail.to).toBe('總局秘書室 <desk@example.gov.tw>');
});

test('an agency’s name with signs of paths becomes the name of one file beside the report', async ({
  folders,
  start,
}) => {
  const agency = '..\\../甲:乙|局';
  const desk = await openReport(folders, { ...blankReport('bsmi-108-results'), agency }, start);
  const name = await desk.report.export();
  expect(await readdir(dirname(desk.file))).toContain(name);
  expect(name).not.toMatch(/[\\/:|]/u);
  expect(await readdir(folders.root)).toEqual(['data', '績效報告']);
});
