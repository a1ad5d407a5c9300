import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { resolveRuntime } from '../runtime.mjs';
import { StepFailure } from './failure.mjs';
import { cacheFolder, ROOT } from './paths.mjs';
import { runNode, toolScript } from './run.mjs';
import { installStock, STOCK_PACKAGES } from './stock-runtime.mjs';

/** @typedef {'linux' | 'win'} Platform */

/** Packages around a runtime that must never reach a user go here, whatever their platform. */
export const NOT_FOR_RELEASE = join(ROOT, 'dist', 'not-for-release');
const RELEASE = join(ROOT, 'dist', 'release');

/**
 * Runs electron-builder on what is in `out/`.
 * @param {{ platform: Platform, targets: readonly string[], runtime: { folder: string, version: string },
 *   release: boolean, quiet: boolean }} options without `targets` those of electron-builder.yml
 */
async function packageProgram({ platform, targets, runtime, release, quiet }) {
  const overrides = [
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${release ? RELEASE : NOT_FOR_RELEASE}`,
  ];
  if (!release) {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    overrides.push('-c.artifactName=report-desk-${version}-${os}-${arch}-not-for-release.${ext}');
  }
  const script = toolScript('electron-builder', 'electron-builder');
  const { code, output } = await runNode(
    [script, `--${platform}`, ...targets, '--x64', '--publish', 'never', ...overrides],
    { quiet, env: sevenZip() },
  );
  if (code !== 0) {
    throw new StepFailure(`electron-builder failed (exit code ${code}).\n${output.trim()}`);
  }
}

/**
 * Packages for users: every target of electron-builder.yml, around the official Electron that the
 * `electron` package's installer has verified. For this machine's own system only: that is the one whose
 * Electron is there.
 * @param {Platform} platform
 * @param {import('../runtime.mjs').Runtime} runtime
 */
export async function packageForRelease(platform, runtime) {
  if (runtime.kind !== 'official') throw new Error(`A release around ${runtime.kind} Electron`);
  await packageProgram({ platform, targets: [], runtime, release: true, quiet: false });
}

/**
 * Packages for development and tests, around whatever Electron is at hand: the runtime in use for this
 * machine's own system, the stock one for a foreign one.
 * @param {Platform} platform
 * @param {readonly string[]} targets
 * @param {{ quiet?: boolean }} options
 * @returns {Promise<string>} the folder with the unpacked program
 */
export async function packageForTesting(platform, targets, { quiet = false } = {}) {
  const runtime = await testRuntime(platform);
  await packageProgram({ platform, targets, runtime, release: false, quiet });
  return join(NOT_FOR_RELEASE, `${platform}-unpacked`);
}

/** @param {Platform} platform */
async function testRuntime(platform) {
  const system = platform === 'win' ? 'win32' : 'linux';
  if (system === process.platform) return resolveRuntime();
  const stock = STOCK_PACKAGES[system];
  if (stock === undefined) throw new StepFailure(`There is no stock runtime for ${system}.`);
  return { folder: await installStock(stock, cacheFolder()), version: stock.version };
}

/**
 * The system's 7-Zip, where there is one: electron-builder would download its own otherwise.
 * @returns {NodeJS.ProcessEnv}
 */
function sevenZip() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, '7za')).find((file) => existsSync(file));
  return found === undefined ? {} : { ELECTRON_BUILDER_7ZIP_PATH: found };
}
