import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProgram } from './build.mjs';
import { hasDisplay, runWithDisplay } from './lib/display.mjs';
import { runMain } from './lib/failure.mjs';
import { NODE, ROOT } from './lib/paths.mjs';
import { step } from './lib/progress.mjs';
import { toolScript } from './lib/run.mjs';
import { prepare } from './prepare.mjs';

/**
 * Runs Playwright on the built program, under a virtual display when there is none.
 * @param {readonly string[]} args for Playwright: a spec's name, `--project=…`
 * @param {NodeJS.ProcessEnv} env
 * @param {number} [display] where to look for a free virtual display
 * @returns {Promise<number>} the exit code
 */
export async function runPlaywright(args, env = {}, display) {
  const config = join(ROOT, 'test', 'e2e', 'playwright.config.ts');
  const script = toolScript('@playwright/test', 'playwright');
  const { code } = await runWithDisplay(NODE, [script, 'test', '-c', config, ...args], {
    env,
    ...(display === undefined ? {} : { display }),
  });
  return code;
}

/**
 * How many runs of the tests may go side by side: windows share their display's clipboard and focus, so
 * each run wants a virtual display of its own, and a core.
 */
export function runsSideBySide() {
  return hasDisplay() ? 1 : Math.min(2, availableParallelism());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await prepare();
    await step('Building', () => buildProgram());
    const args = process.argv.slice(2);
    const named = args.some((arg) => arg.startsWith('--project'));
    return runPlaywright(named ? args : ['--project=e2e', ...args]);
  });
}
