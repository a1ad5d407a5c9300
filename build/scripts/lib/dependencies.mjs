import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StepFailure } from './failure.mjs';
import { NODE, ROOT } from './paths.mjs';
import { run, runNpm } from './run.mjs';

/**
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} LockedPackages
 */

/**
 * Whether `node_modules` holds what the lock file asks for. npm writes its own record of what it
 * installed at the very end, so an interrupted install has none.
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function areDependenciesInstalled(root = ROOT) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = await packagesIn(join(root, 'package-lock.json'));
  const installed = await packagesIn(record);
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '' || optional === true) return true;
    const found = installed[path];
    return found !== undefined && found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {Promise<LockedPackages>}
 */
async function packagesIn(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages ?? {};
}

/** Installs exactly what the lock file says. Electron's binary is not npm's business but `runtime.mjs`'s. */
export async function installDependencies() {
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  });
  if (code !== 0) {
    throw new StepFailure(
      `npm ci failed (exit code ${code}); see above. Check the network and the npm registry setting, then start again.`,
    );
  }
}

/** The version of Node that the tools run with. */
async function pinnedNodeVersion() {
  return (await packagesIn(join(ROOT, 'package-lock.json')))['node_modules/node']?.version ?? '';
}

/** @returns {Promise<boolean>} whether the pinned Node is there, runs, and is of the right version */
export async function isPinnedNodeThere() {
  if (!existsSync(NODE)) return false;
  const { code, output } = await run(NODE, ['--version'], { quiet: true });
  return code === 0 && output.trim() === `v${await pinnedNodeVersion()}`;
}

/**
 * Fetches the pinned Node by the `node` package's own install script, which npm may have been told not
 * to run.
 */
export async function installPinnedNode() {
  const folder = join(ROOT, 'node_modules', 'node');
  const { code, output } = await run(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    quiet: true,
  });
  if (code !== 0 || !(await isPinnedNodeThere())) {
    throw new StepFailure(
      `The pinned Node could not be installed into ${folder}.\n${output.trim()}`,
    );
  }
}
