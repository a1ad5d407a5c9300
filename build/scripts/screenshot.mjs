import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildProgram } from './build.mjs';
import { runWithDisplay } from './lib/display.mjs';
import { runMain } from './lib/failure.mjs';
import { NODE, ROOT } from './lib/paths.mjs';
import { note, step } from './lib/progress.mjs';
import { prepare } from './prepare.mjs';

/** Where the pictures of the readme and the user guide are. */
const IMAGES = join(ROOT, 'docs', 'images');

/** `npm run screenshot`: takes the pictures of the readme and the user guide anew, from the sample report. */
async function outside() {
  await prepare();
  await step('Building', () => buildProgram());
  const { code } = await runWithDisplay(NODE, [import.meta.filename, '--inside']);
  return code;
}

async function inside() {
  const { showProgram } = await import('./lib/program-on-show.mjs');
  const { takePictures } = await import('./lib/guide-pictures.mjs');
  const reports = await mkdtemp(join(tmpdir(), 'report-desk-screenshot-'));
  await mkdir(IMAGES, { recursive: true });
  try {
    await showProgram(reports, (page) =>
      takePictures(page, async (name, clip) => {
        const path = join(IMAGES, `${name}.png`);
        await page.screenshot(clip === undefined ? { path } : { path, clip });
        note(`Wrote ${relative(ROOT, path)}`);
      }),
    );
  } finally {
    await rm(reports, { recursive: true, force: true, maxRetries: 5 });
  }
}

await runMain(process.argv.includes('--inside') && existsSync(NODE) ? inside : outside);
