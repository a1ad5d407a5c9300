import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { hasDisplay, runWithDisplay } from './lib/display.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
import { NODE, OUT } from './lib/paths.mjs';
import { note } from './lib/progress.mjs';
import { prepare } from './prepare.mjs';

/**
 * `npm run dev`: the window's page comes from Vite's server and updates in place; a change in the main
 * process or the preload script rebuilds it and starts the program again. The program honours the
 * server's address (REPORT_DESK_DEV_URL) only when it is not packaged.
 */
async function outside() {
  await prepare();
  if (!hasDisplay()) note('There is no display here: the window opens on a virtual one.');
  const { code } = await runWithDisplay(NODE, [import.meta.filename, '--inside']);
  return code;
}

async function inside() {
  const { createServer, build } = await import('vite');
  const { mainConfig } = await import('../vite/main.config.mjs');
  const { preloadConfig } = await import('../vite/preload.config.mjs');
  const { rendererConfig } = await import('../vite/renderer.config.mjs');
  const { ProgramUnderWork } = await import('./lib/program-under-work.mjs');
  const server = await createServer(rendererConfig(OUT));
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new StepFailure('The development server has no local address.');
  note(`The page is served at ${url}`);
  const program = new ProgramUnderWork(url, () => server.close().then(() => process.exit(0)));
  for (const [part, config] of /** @type {const} */ ([
    ['main', mainConfig],
    ['preload', preloadConfig],
  ])) {
    const watcher = await build(watching(config(OUT)));
    if (!('on' in watcher)) throw new Error('Vite did not watch');
    watcher.on('event', (event) => {
      if (event.code === 'END') program.built(part);
      if (event.code === 'ERROR') console.error(event.error.message);
    });
  }
}

/**
 * @param {import('vite').InlineConfig} config
 * @returns {import('vite').InlineConfig}
 */
function watching(config) {
  // Kept: the running program may still load a chunk of the build before.
  return { ...config, build: { ...config.build, watch: {}, emptyOutDir: false } };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(process.argv.includes('--inside') && existsSync(NODE) ? inside : outside);
}
