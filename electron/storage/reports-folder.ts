import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { FileOps } from './file-ops.ts';
import { ioCode, readReason, writeReason } from './io-reason.ts';

/** Which folder reports are kept in. */
export interface ReportsFolder {
  readonly path: string;
  /** The default folder is made when it is missing; one the user chose is not: a drive may be unplugged. */
  readonly isDefault: boolean;
}

/** The folder, ready to be written to; or why there is none. */
export async function readyFolder(
  { path, isDefault }: ReportsFolder,
  ops: FileOps,
): Promise<Result<string, Reason>> {
  try {
    const stat = await ops.stat(path);
    return stat.isFolder ? ok(path) : err({ code: 'folder-missing', folder: path });
  } catch (error) {
    if (ioCode(error) !== 'ENOENT') return err(readReason(error, path));
    if (!isDefault) return err({ code: 'folder-missing', folder: path });
  }
  try {
    await ops.makeFolder(path);
    return ok(path);
  } catch (error) {
    return err(writeReason(error, path));
  }
}
