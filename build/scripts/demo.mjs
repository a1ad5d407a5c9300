import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { _electron } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { appTexts } from '../../shared/texts/app.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { launchOptions } from './launch-options.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
import { OUT, ROOT } from './lib/paths.mjs';
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
  const profile = await mkdtemp(join(tmpdir(), 'report-desk-demo-'));
  const app = await _electron.launch(
    await launchOptions({ args: [`--user-data-dir=${profile}`, `--reports-folder=${DEMO}`] }),
  );
  try {
    const page = await app.firstWindow();
    await step('Opening the sample report', () => openSample(page));
    await step('Typing a result', () => typeResult(page));
    const document = await step('Exporting', () => exportDocument(page));
    const picture = join(DEMO, 'report-desk.png');
    await typedCell(page).evaluate((cell) => cell.scrollIntoView({ block: 'center' }));
    await page.screenshot({ path: picture });
    await requireTyped(document);
    note(`Document:   ${relative(ROOT, document)}`);
    note(`Screenshot: ${relative(ROOT, picture)}`);
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** @param {Page} page */
async function openSample(page) {
  await page.getByRole('button', { name: startTexts.openSample }).click();
  await paper(page).waitFor();
}

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
function paper(page) {
  return page.getByRole('main', { name: appTexts.paperPane });
}

/** @param {Page} page */
function typedCell(page) {
  return paper(page).getByRole('textbox').filter({ hasText: TYPED });
}
