import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from './build.mjs';
import { launchOptions } from './launch-options.mjs';
import { runWithDisplay } from './lib/display.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
import { NODE, ROOT } from './lib/paths.mjs';
import { note, step } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { prepare } from './prepare.mjs';

// `node build/scripts/compare-formats.mjs [PAGE]`: a page of the sample in every format, side by side, as the picture
// docs/images/formats.png. Needs LibreOffice (for Word and ODT) and pdftoppm.

const SAMPLE = join(ROOT, 'assets', 'samples', 'sample-report.json');
const PICTURE = join(ROOT, 'docs', 'images', 'formats.png');
const WIDTH = 1080;

async function outside() {
  await prepare();
  await step('Building', () => buildProgram());
  const { code } = await runWithDisplay(NODE, [
    import.meta.filename,
    '--inside',
    ...process.argv.slice(2),
  ]);
  return code;
}

async function inside() {
  const page = process.argv[3] ?? '2';
  const folder = await mkdtemp(join(tmpdir(), 'report-desk-compare-'));
  try {
    /** @type {[string, Buffer][]} */
    const pictures = [];
    for (const format of ['docx', 'odt', 'pdf']) {
      const file = join(folder, `${format}.${format}`);
      const start = await launchOptions({ args: ['export', SAMPLE, '--to', file] });
      await must(start.executablePath, start.args, start.env);
      if (format !== 'pdf') {
        await must('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
      }
      const stem = join(folder, format);
      const pages = ['-r', '60', '-f', page, '-l', page, '-png'];
      await must('pdftoppm', [...pages, `${stem}.pdf`, stem]);
      const name = (await readdir(folder)).find((entry) => entry.startsWith(`${format}-`));
      if (name === undefined) throw new StepFailure(`${format} has no page ${page}`);
      pictures.push([format.toUpperCase(), await readFile(join(folder, name))]);
      // The next format may be PDF too: this one's is done with.
      await rm(`${stem}.pdf`);
    }
    await writeFile(PICTURE, await sideBySide(pictures, folder));
    note(PICTURE);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Pictures in one row, each under its name, and the web page beside them.
 * @param {[string, Buffer][]} pictures
 * @param {string} folder
 */
async function sideBySide(pictures, folder) {
  const { _electron } = await import('@playwright/test');
  const web = join(folder, 'page.html');
  const start = await launchOptions({ args: ['export', SAMPLE, '--to', web] });
  await must(start.executablePath, start.args, start.env);
  const profile = [`--user-data-dir=${join(folder, 'profile')}`, `--reports-folder=${folder}`];
  const app = await _electron.launch(await launchOptions({ args: profile }));
  try {
    await app.firstWindow();
    const shot = await capture(app, await readFile(web, 'utf8'), 820, 1160);
    const figures = [...pictures, /** @type {const} */ (['HTML', shot])].map(
      ([name, png]) =>
        `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
    );
    const style =
      'body{margin:0;padding:10px;overflow:hidden;display:flex;gap:10px;background:#ddd;font:16px sans-serif}' +
      'figure{margin:0;flex:1}img{width:100%;background:#fff}';
    const sheet = `<!DOCTYPE html><meta charset="utf-8"><style>${style}</style>${figures.join('')}`;
    return await capture(app, sheet, WIDTH, 405);
  } finally {
    await app.close();
  }
}

/**
 * A page as a picture.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} html
 * @param {number} width
 * @param {number} height
 */
async function capture(app, html, width, height) {
  const opened = app.waitForEvent('window');
  await app.evaluate(
    async ({ BrowserWindow }, { url, size }) => {
      const window = new BrowserWindow({ ...size, useContentSize: true });
      await window.loadURL(url);
    },
    {
      url: `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`,
      size: { width, height },
    },
  );
  const page = await opened;
  await page.setViewportSize({ width, height });
  await page.waitForLoadState('load');
  // The beginning of the first table: what the other pictures show too.
  await page.evaluate("document.querySelector('table')?.closest('div')?.scrollIntoView()");
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function must(command, args, env = {}) {
  const { code } = await run(command, args, { env, quiet: true });
  if (code !== 0) throw new StepFailure(`${command} ended with ${code}`);
}

await runMain(process.argv[2] === '--inside' ? inside : outside);
