import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes temporary folders named `<prefix><process id>…` whose process is gone: what interrupted work
 * left. Those of a living process are somebody's work.
 * @param {string} folder
 * @param {string} prefix
 */
export async function removeLeftovers(folder, prefix) {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(prefix)
      ? Number.parseInt(name.slice(prefix.length), 10)
      : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under somebody else's name.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
