import { OUT, ROOT } from './lib/paths.mjs';
import { resolveRuntime } from './runtime.mjs';

/**
 * What Playwright's `_electron.launch` and `child_process.spawn` need to start the built program from
 * `out/` in development and tests.
 * @param {{ args?: readonly string[], env?: Readonly<Record<string, string>> }} options
 *   `args` go to the program; `env` is added to this process's
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string>, cwd: string }>}
 */
export async function launchOptions({ args = [], env = {} } = {}) {
  const { executable } = await resolveRuntime();
  return {
    executablePath: executable,
    args: [...developmentSwitches(), ROOT, ...args],
    env: { ...inheritedEnv(), ...env },
    cwd: OUT,
  };
}

/**
 * Chromium's sandbox cannot be used by root on Linux, as in containers. Only development and test
 * launches pass this switch; the program itself never turns its sandbox off.
 * @returns {string[]}
 */
export function developmentSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** @returns {Record<string, string>} */
function inheritedEnv() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    // Would make Electron run as plain Node.
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') env[name] = value;
  }
  // Without a locale Chromium cannot read files whose names are Chinese; every desktop sets one.
  const hasLocale = ['LC_ALL', 'LC_CTYPE', 'LANG'].some((name) => (env[name] ?? '') !== '');
  if (process.platform === 'linux' && !hasLocale) env['LANG'] = 'C.UTF-8';
  return env;
}
