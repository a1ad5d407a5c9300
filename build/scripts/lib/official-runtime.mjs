import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, ROOT } from './paths.mjs';
import { runNode } from './run.mjs';

/** How long a download may take, and how long a refusal is remembered (milliseconds). */
export const DOWNLOAD_LIMIT = 10 * 60_000;
export const REFUSAL_HOLDS = 24 * 60 * 60_000;

const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** @returns {Promise<string>} the version of the `electron` dependency */
export async function officialVersion() {
  return JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')).version;
}

/**
 * The official runtime if the package's own installer has put it there, whole and of this version.
 * @param {string} packageFolder
 * @returns {Promise<{ folder: string, executable: string } | undefined>}
 */
export async function findOfficial(packageFolder = PACKAGE) {
  const folder = join(packageFolder, 'dist');
  // The installer writes path.txt last, so a torn download has none.
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile) || !existsSync(join(folder, 'version'))) return undefined;
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const installed = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/u, '');
  const executable = join(folder, await readFile(pathFile, 'utf8'));
  return installed === version && existsSync(executable) ? { folder, executable } : undefined;
}

/**
 * Lets the `electron` package fetch its binary; it verifies the checksum. A refusal is remembered, so
 * that not every start waits for the same answer.
 * @param {{ now: number, again?: boolean }} options `again` asks even after a refusal
 * @returns {Promise<string | undefined>} why not, or nothing when the runtime is there
 */
export async function downloadOfficial({ now, again = false }) {
  const version = await officialVersion();
  const memory = join(cacheFolder(), `electron-${version}-refused.json`);
  const refusal = again ? undefined : await rememberedRefusal(memory, now);
  if (refusal !== undefined) return refusal;
  const { code, output } = await runNode([join(PACKAGE, 'install.js')], {
    quiet: true,
    timeoutMs: DOWNLOAD_LIMIT,
  });
  if (code === 0 && (await findOfficial()) !== undefined) {
    await rm(memory, { force: true });
    return undefined;
  }
  const why = code === 124 ? 'the download took too long' : reasonIn(output);
  await mkdir(dirname(memory), { recursive: true });
  await writeFile(memory, JSON.stringify({ at: now, why }));
  return why;
}

/**
 * @param {string} memory
 * @param {number} now milliseconds since 1970
 * @returns {Promise<string | undefined>}
 */
export async function rememberedRefusal(memory, now) {
  if (!existsSync(memory)) return undefined;
  try {
    const { at, why } = JSON.parse(await readFile(memory, 'utf8'));
    const fresh = typeof at === 'number' && at <= now && now - at < REFUSAL_HOLDS;
    return fresh && typeof why === 'string' ? why : undefined;
  } catch (error) {
    // A torn note is no refusal: ask again.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The line that says what went wrong, out of an installer's stack trace.
 * @param {string} output
 */
export function reasonIn(output) {
  const lines = output.split(/\r?\n/u).map((line) => line.trim());
  return lines.find((line) => /error|refused|denied|failed/iu.test(line)) ?? 'the download failed';
}
