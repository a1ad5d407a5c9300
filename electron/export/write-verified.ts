import { basename, dirname, join } from 'node:path';
import type { ExportStage } from '../../shared/export/export-stage.ts';
import type { ExportOptions } from '../../shared/export/exporter.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { exportTexts } from '../../shared/texts/export.ts';
import { type CheckWritten, type WriteDeps, writeAtomically } from '../storage/atomic-write.ts';
import { freeName, withRemark } from '../storage/file-names.ts';
import { whileHeld } from '../storage/held.ts';
import { ioCode, readReason } from '../storage/io-reason.ts';
import type { ExportJob } from './export-engine.ts';

/**
 * Writes a finished file, made with these options, and opens it again from the disk: only when every word of the report is in its
 * place does it get its name. One that differs is kept under a name that says so, and the reason says where; one that
 * could not be compared, or not be renamed, is removed. Until then a file that had the name before stays what it was.
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
  const verify: CheckWritten = async (temporary) => {
    reached('verify');
    let onDisk: Uint8Array;
    try {
      onDisk = await whileHeld(() => write.ops.readFile(temporary), write);
    } catch (error) {
      return err(readReason(error, file));
    }
    const places = await job.verify(onDisk, options);
    return places.length === 0 ? ok(null) : err(await setAside(temporary, file, places, write));
  };
  reached('write');
  const written = await writeAtomically(file, bytes, write, verify);
  return written.ok ? ok(null) : written;
}

/** Gives a file that differs a name that says so; where that cannot be done, the writer removes it. */
async function setAside(
  temporary: string,
  file: string,
  places: readonly string[],
  write: WriteDeps,
): Promise<Reason> {
  const folder = dirname(file);
  try {
    const taken = new Set(await write.ops.list(folder));
    const failedName = withRemark(basename(file), exportTexts.failedRemark);
    const failed = join(
      folder,
      freeName(failedName, (name) => taken.has(name)),
    );
    await whileHeld(() => write.ops.rename(temporary, failed), write);
    return { code: 'export-differs', file: failed, places };
  } catch (error) {
    if (ioCode(error) === null) throw error;
    // Where it differs is what the user has to know, kept or not.
    return { code: 'export-differs', file, places };
  }
}
