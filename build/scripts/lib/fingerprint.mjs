import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * A hash over the names and contents of files: the same inputs, the same fingerprint.
 * @param {string} root
 * @param {readonly string[]} paths files or folders under the root; a missing one counts as missing
 * @param {(file: string) => boolean} counts leaves files out
 * @returns {Promise<string>}
 */
export async function fingerprint(root, paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = (await filesUnder(join(root, path))).filter(counts).sort();
    for (const file of files) {
      const content = await readFile(file);
      hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
    }
    hash.update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesUnder(path) {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
