import { dirname } from 'node:path';
import type { Reason } from '../../shared/model/reason.ts';
import type { FileOps } from './file-ops.ts';
import { ioCode } from './io-reason.ts';

/** Why a file that can be read cannot be saved in place; null when it can, as far as can be known before. */
export async function readOnlyReason(file: string, ops: FileOps): Promise<Reason | null> {
  try {
    if ((await ops.stat(file)).isReadOnly) return { code: 'file-read-only', file };
    await ops.canWrite(dirname(file));
    return null;
  } catch (error) {
    const code = ioCode(error);
    if (code === null) throw error;
    // Gone since it was read: the save itself tells what is missing.
    return code === 'ENOENT' ? null : { code: 'folder-read-only', folder: dirname(file) };
  }
}
