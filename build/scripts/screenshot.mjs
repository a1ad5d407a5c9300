import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { buildProgram } from './build.mjs';
import { runWithDisplay } from './lib/display.mjs';
import { runMain } from './lib/failure.mjs';
import { NODE, ROOT } from './lib/paths.mjs';
import { note, step } from './lib/progress.mjs';
import { prepare } from './prepare.mjs';

/** The picture in the readme. */
const PICTURE = join(ROOT, 'docs', 'images', 'report-desk.png');

/** `npm run screenshot`: takes the picture of the sample report anew. */
async function outside() {
  await prepare();
  await step('Building', () => buildProgram());
  const { code } = await runWithDisplay(NODE, [import.meta.filename, '--inside']);
  return code;
}

async function inside() {
  const { centre, openSample, paper, showProgram } = await import('./lib/program-on-show.mjs');
  const reports = await mkdtemp(join(tmpdir(), 'report-desk-screenshot-'));
  await mkdir(dirname(PICTURE), { recursive: true });
  try {
    await showProgram(reports, async (page) => {
      await openSample(page);
      // A long cell with numbered items shows most of what there is to see.
      const cell = paper(page).getByRole('textbox').filter({ hasText: '分局執行情形' }).first();
      await cell.scrollIntoViewIfNeeded();
      await cell.click();
      await centre(cell);
      await page.screenshot({ path: PICTURE });
    });
  } finally {
    await rm(reports, { recursive: true, force: true, maxRetries: 5 });
  }
  note(`Wrote ${relative(ROOT, PICTURE)}`);
}

await runMain(process.argv.includes('--inside') && existsSync(NODE) ? inside : outside);
