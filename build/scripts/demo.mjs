import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { appTexts } from '../../shared/texts/app.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { runMain, StepFailure } from './lib/failure.mjs';
import { OUT, ROOT } from './lib/paths.mjs';
import { centre, openSample, paper, showProgram } from './lib/program-on-show.mjs';
import { note, step } from './lib/progress.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** What the demonstration leaves behind. */
const DEMO = join(OUT, 'demo');
const TYPED = '引用他人資料一律標明出處並附連結，本年度抽查 120 頁，全數符合。';

/**
 * Shows the program at work where nobody can look: opens the sample, types a result, exports, and leaves
 * the document and a picture. Runs with the pinned Node, under a display.
 */
await runMain(async () => {
  await rm(DEMO, { recursive: true, force: true });
  await mkdir(DEMO, { recursive: true });
  await showProgram(DEMO, async (page) => {
    await step('Opening the sample report', () => openSample(page));
    await step('Typing a result', () => typeResult(page));
    const document = await step('Exporting', () => exportDocument(page));
    const picture = join(DEMO, 'report-desk.png');
    await centre(typedCell(page));
    await page.screenshot({ path: picture });
    await requireTyped(document);
    note(`Document:   ${relative(ROOT, document)}`);
    note(`Screenshot: ${relative(ROOT, picture)}`);
  });
});

/**
 * Writes into the first cell that nobody has filled in yet.
 * @param {Page} page
 */
async function typeResult(page) {
  const cell = paper(page).getByRole('textbox').filter({ hasNotText: /\S/u }).first();
  await cell.scrollIntoViewIfNeeded();
  await cell.click();
  await page.keyboard.insertText(TYPED);
  await typedCell(page).waitFor();
}

/**
 * @param {Page} page
 * @returns {Promise<string>} the document's path
 */
async function exportDocument(page) {
  await page.getByRole('button', { name: appTexts.exportButton }).click();
  const notice = page.getByRole('status').filter({ hasText: exportNoticeTexts.open });
  await notice.waitFor();
  const name = /「(.+\.docx)」/u.exec((await notice.textContent()) ?? '')?.[1];
  if (name === undefined) throw new StepFailure('The program did not say what it exported.');
  return join(DEMO, name);
}

/**
 * The document must hold what was typed: a demonstration that shows something else is a failure.
 * @param {string} file
 */
async function requireTyped(file) {
  const part = unzipSync(await readFile(file))['word/document.xml'];
  const text = part === undefined ? '' : strFromU8(part).replaceAll(/<[^>]+>/gu, '');
  if (!text.includes(TYPED)) throw new StepFailure(`${file} does not hold what was typed.`);
}

/** @param {Page} page */
function typedCell(page) {
  return paper(page).getByRole('textbox').filter({ hasText: TYPED });
}
