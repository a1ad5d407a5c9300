import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProgram } from './build.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
import { NODE, ROOT } from './lib/paths.mjs';
import { note, step } from './lib/progress.mjs';
import { run, toolScript } from './lib/run.mjs';
import { installPackages, isCommand } from './lib/system-libraries.mjs';
import { prepare } from './prepare.mjs';

/**
 * What typing with a real Zhuyin engine takes, beside Electron: Debian package and the command that
 * shows whether it is there.
 * @type {Readonly<Record<string, string>>}
 */
const PACKAGES = {
  'dbus-x11': 'dbus-launch',
  dbus: 'dbus-run-session',
  ibus: 'ibus-daemon',
  openbox: 'openbox',
  xauth: 'xauth',
  xdotool: 'xdotool',
  xvfb: 'xvfb-run',
};
/** Packages without a command of their own: there when dpkg says so. */
const LIBRARIES = ['ibus-chewing', 'ibus-gtk3', 'at-spi2-core'];

/**
 * Types into the built program with a real input method, on a virtual desktop of its own.
 * @param {readonly string[]} args for Playwright
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number } | { skipped: string }>} the exit code, or why it cannot be done here
 */
export async function runInputMethodTests(args, env = {}) {
  const reason = await whyNot();
  if (reason !== null) return { skipped: reason };
  // Fresh settings: what the engine learned from an earlier run would change its candidates.
  const home = await mkdtemp(join(tmpdir(), 'report-desk-ime-'));
  try {
    const { code } = await run(
      'dbus-run-session',
      [
        ...['--', 'xvfb-run', '-a', '--server-args=-screen 0 1366x768x24 -nolisten tcp'],
        ...[NODE, join(ROOT, 'test', 'ime', 'desktop.mjs')],
        ...[NODE, toolScript('@playwright/test', 'playwright'), 'test'],
        ...['-c', join(ROOT, 'test', 'e2e', 'playwright.config.ts'), '--project=ime', ...args],
      ],
      {
        env: {
          ...env,
          XDG_CONFIG_HOME: join(home, 'config'),
          XDG_DATA_HOME: join(home, 'data'),
          CHEWING_USER_PATH: home,
        },
      },
    );
    return { code };
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Brings what is missing; answers why that cannot be done, or null. */
async function whyNot() {
  if (process.platform !== 'linux') return 'the input method under test runs on Linux only';
  const missing = await missingInputMethod();
  if (missing.length === 0) return null;
  try {
    await step(`Installing the input method with apt-get: ${missing.join(' ')}`, () =>
      installPackages(missing),
    );
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    return error.message;
  }
  const still = await missingInputMethod();
  return still.length === 0 ? null : `still missing after the install: ${still.join(' ')}`;
}

/** @returns {Promise<readonly string[]>} */
async function missingInputMethod() {
  const missing = Object.keys(PACKAGES).filter((name) => !isCommand(PACKAGES[name] ?? name));
  for (const name of LIBRARIES) {
    const { output } = await run('dpkg', ['--status', name], { quiet: true });
    if (!output.includes('Status: install ok installed')) missing.push(name);
  }
  return missing;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await prepare();
    await step('Building', () => buildProgram());
    const outcome = await runInputMethodTests(process.argv.slice(2));
    if ('code' in outcome) return outcome.code;
    note(`Skipped: ${outcome.skipped}`);
    return 0;
  });
}
