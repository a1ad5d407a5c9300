import { join } from 'node:path';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import { type WriteDeps, writeAtomically } from './atomic-write.ts';
import { whileHeld } from './held.ts';
import { ioCode, writeReason } from './io-reason.ts';

/**
 * Keeps the text of a report that could not be saved where it belongs. One file for each opened report:
 * a later rescue takes the place of the earlier one.
 */
export async function writeRescueCopy(
  folder: string,
  fileName: string,
  bytes: Uint8Array,
  deps: WriteDeps,
): Promise<Result<string, Reason>> {
  const file = join(folder, fileName);
  try {
    await deps.ops.makeFolder(folder);
  } catch (error) {
    return { ok: false, error: writeReason(error, file) };
  }
  const written = await writeAtomically(file, bytes, deps);
  return written.ok ? { ok: true, value: file } : written;
}

/** Removes a rescue copy once the report is saved where it belongs. */
export async function removeRescueCopy(file: string, deps: WriteDeps): Promise<void> {
  try {
    // A virus scanner may still hold what was written a moment ago.
    await whileHeld(() => deps.ops.remove(file), deps);
  } catch (error) {
    // Left behind it does no harm: it is listed as one more copy.
    if (ioCode(error) === null) throw error;
  }
}
