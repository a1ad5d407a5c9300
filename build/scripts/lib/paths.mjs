import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** What the build writes. */
export const OUT = join(ROOT, 'out');

/**
 * The folder for things that are dear to fetch and belong to no checkout.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function cacheFolder(platform = process.platform, env = process.env) {
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'report-desk', 'cache');
  }
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'report-desk');
}

/** The pinned Node that runs the tools; the one that started us may be older. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
