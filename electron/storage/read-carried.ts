import type { Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Result } from '../../shared/model/result.ts';
import type { FileOps } from './file-ops.ts';
import { readBytes } from './read-report.ts';

/** Takes the report out of a document's bytes: elsewhere than where the window is served. */
export type TakeCarried = (bytes: Uint8Array, file: string) => Promise<Result<Report, Reason>>;

/** The report that a document on disk carries. The document stays as it is. */
export async function readCarriedReport(
  file: string,
  ops: FileOps,
  take: TakeCarried,
): Promise<Result<Report, Reason>> {
  const loaded = await readBytes(file, ops);
  return loaded.ok ? take(loaded.value.bytes, file) : loaded;
}
