import { basename, dirname, join } from 'node:path';
import type { ExportStage } from '../../shared/export/export-stage.ts';
import type { ExportOptions } from '../../shared/export/exporter.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { exportTexts } from '../../shared/texts/export.ts';
import { type WriteDeps, writeAtomically } from '../storage/atomic-write.ts';
import { freeName, withRemark } from '../storage/file-names.ts';
import { readReason, renameReason } from '../storage/io-reason.ts';
import type { ExportJob } from './export-engine.ts';

/**
 * Writes a finished file, made with these options, and opens it again from the disk: only when every word of the report is in its
 * place is it called done. A file that failed is kept, under a name that says so, and the reason says where.
 * @param reached told of each stage as it begins
 */
export async function writeVerified(
  job: ExportJob,
  bytes: Uint8Array,
  options: ExportOptions,
  file: string,
  write: WriteDeps,
  reached: (stage: ExportStage) => void = () => {},
): Promise<Result<null, Reason>> {
  reached('write');
  const written = await writeAtomically(file, bytes, write);
  if (!written.ok) return written;
  reached('verify');
  let onDisk: Uint8Array;
  try {
    onDisk = await write.ops.readFile(file);
  } catch (error) {
    return err(readReason(error, file));
  }
  const places = await job.verify(onDisk, options);
  return places.length === 0 ? ok(null) : err(await setAside(file, places, write));
}

async function setAside(
  file: string,
  places: readonly string[],
  { ops }: WriteDeps,
): Promise<Reason> {
  const folder = dirname(file);
  try {
    const taken = new Set(await ops.list(folder));
    const failedName = withRemark(basename(file), exportTexts.failedRemark);
    const failed = join(
      folder,
      freeName(failedName, (name) => taken.has(name)),
    );
    await ops.rename(file, failed);
    return { code: 'export-differs', file: failed, places };
  } catch (error) {
    return renameReason(error, file);
  }
}
