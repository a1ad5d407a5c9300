import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StepFailure } from './failure.mjs';

/**
 * The SHA-512 of a file in the form that lock files use: `sha512-<base64>`.
 * @param {string} file
 * @returns {Promise<string>}
 */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Refuses a file whose content is not exactly the one that was agreed on.
 * @param {string} file
 * @param {string} expected
 */
export async function requireIntegrity(file, expected) {
  const actual = await integrityOf(file);
  if (actual !== expected) {
    throw new StepFailure(
      `Refused ${file}: its content is not the agreed one.\n  expected ${expected}\n  found    ${actual}`,
    );
  }
}
