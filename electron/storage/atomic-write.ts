import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { type Clock, REAL_CLOCK } from './clock.ts';
import { type FileOps, type FileStat, REAL_FILE_OPS } from './file-ops.ts';
import { whileHeld } from './held.ts';
import { ioCode, readReason, renameReason, writeReason } from './io-reason.ts';

/** What a write needs from outside. */
export interface WriteDeps {
  readonly ops: FileOps;
  readonly clock: Clock;
  /** How long to go on trying while another program holds the old file, in milliseconds. */
  readonly renameLimitMs: number;
  /** A name part nobody else has. */
  readonly randomName: () => string;
}

/**
 * Virus scanners, indexers and sync clients hold a file for a moment after each write. Ten seconds
 * outlast them; longer would leave the user believing that the text is saved.
 */
export const REAL_WRITE_DEPS: WriteDeps = {
  ops: REAL_FILE_OPS,
  clock: REAL_CLOCK,
  renameLimitMs: 10_000,
  randomName: () => crypto.randomUUID(),
};

/** SHA-256 in hexadecimal: how storage tells whether a file is still the one it knows. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads a finished temporary file from the disk before it takes the place of a file.
 * It may give a file that it refuses another name; what it leaves is removed.
 */
export type CheckWritten = (temporary: string) => Promise<Result<null, Reason>>;

/**
 * Puts bytes in the place of a file, or leaves the file as it was: a temporary file in the same folder is
 * written, flushed and renamed over it, and what is on disk then is read back and compared. A temporary
 * file that did not get so far is removed; keeping the text elsewhere is the caller's part.
 * @param check reads it back in place of the comparison, and before the rename: what it refuses, or breaks on, never
 * has the file's name
 * @returns the hash of what is on disk now.
 */
export async function writeAtomically(
  file: string,
  bytes: Uint8Array,
  deps: WriteDeps = REAL_WRITE_DEPS,
  check?: CheckWritten,
): Promise<Result<string, Reason>> {
  const { ops } = deps;
  const replaced = await statOf(file, ops);
  if (!replaced.ok) return replaced;
  const protectedBy = readOnlyReason(file, replaced.value);
  if (protectedBy !== null) return err(protectedBy);

  // Short and hidden: the report's own name may already be as long as the file system allows.
  const temporary = join(dirname(file), `.rd-${deps.randomName()}.tmp`);
  try {
    await ops.writeNewFile(temporary, bytes);
    await keepMode(temporary, replaced.value, ops);
  } catch (error) {
    const reason = writeReason(error, file);
    return err(await withoutTemporary(temporary, reason, deps));
  }
  const checked = check === undefined ? ok(null) : await runCheck(check, temporary, deps);
  if (!checked.ok) return err(await withoutTemporary(temporary, checked.error, deps));
  const renamed = await renameWithRetry(temporary, file, deps);
  if (!renamed.ok) return err(await withoutTemporary(temporary, renamed.error, deps));
  const flushed = await flushName(file, ops);
  if (!flushed.ok) return flushed;
  const expected = sha256(bytes);
  return check === undefined ? readBack(file, expected, ops) : ok(expected);
}

async function runCheck(
  check: CheckWritten,
  temporary: string,
  deps: WriteDeps,
): Promise<Result<null, Reason>> {
  try {
    return await check(temporary);
  } catch (error) {
    await removeTemporary(temporary, deps);
    throw error;
  }
}

/** Flushes the folder of a file that has its name now. */
async function flushName(file: string, ops: FileOps): Promise<Result<null, Reason>> {
  try {
    await ops.syncFolder(dirname(file));
  } catch (error) {
    // Some network file systems cannot flush a folder; the file itself is flushed already.
    if (
      !['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR', 'EBADF'].includes(ioCode(error) ?? '')
    ) {
      return err(writeReason(error, file));
    }
  }
  return ok(null);
}

async function readBack(
  file: string,
  expected: string,
  ops: FileOps,
): Promise<Result<string, Reason>> {
  try {
    const found = sha256(await ops.readFile(file));
    return found === expected ? ok(found) : err({ code: 'read-back-differs', file });
  } catch (error) {
    return err(readReason(error, file));
  }
}

/** What is there now; null when nothing is. */
async function statOf(file: string, ops: FileOps): Promise<Result<FileStat | null, Reason>> {
  try {
    return ok(await ops.stat(file));
  } catch (error) {
    return ioCode(error) === 'ENOENT' ? ok(null) : err(writeReason(error, file));
  }
}

/** A file that its owner marked read-only is left alone, although a rename could replace it on Linux. */
function readOnlyReason(file: string, replaced: FileStat | null): Reason | null {
  if (replaced === null) return null;
  if (replaced.isFolder) return { code: 'file-exists', file };
  return replaced.isReadOnly ? { code: 'file-read-only', file } : null;
}

/** Colleagues who could read the old file can read the new one. Some file systems keep no modes. */
async function keepMode(temporary: string, replaced: FileStat | null, ops: FileOps): Promise<void> {
  if (replaced === null) return;
  try {
    await ops.setMode(temporary, replaced.mode);
  } catch (error) {
    // The text matters more than who may read it.
    if (ioCode(error) === null) throw error;
  }
}

async function renameWithRetry(
  from: string,
  to: string,
  deps: WriteDeps,
): Promise<Result<null, Reason>> {
  try {
    await whileHeld(() => deps.ops.rename(from, to), deps);
    return ok(null);
  } catch (error) {
    return err(renameReason(error, to));
  }
}

/** Removes what is left of a failed write. A removal that fails too is told, so that nobody wonders later. */
async function withoutTemporary(
  temporary: string,
  reason: Reason,
  deps: WriteDeps,
): Promise<Reason> {
  const code = await removeTemporary(temporary, deps);
  if (code === null) return reason;
  switch (reason.code) {
    case 'io-failed':
      return { ...reason, detail: `${reason.detail}; ${temporary}: ${code}` };
    case 'export-differs':
      return { ...reason, file: temporary };
    default:
      return reason;
  }
}

/** @returns the system's code when it is still there; null when it is gone */
async function removeTemporary(temporary: string, deps: WriteDeps): Promise<string | null> {
  try {
    await whileHeld(() => deps.ops.remove(temporary), deps);
    return null;
  } catch (error) {
    const code = ioCode(error);
    if (code === null) throw error;
    return code === 'ENOENT' ? null : code;
  }
}
