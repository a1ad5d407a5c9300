import { join } from 'node:path';
import { DEFAULT_EXPORT_CHOICES, type ExportChoices } from '../../shared/export/export-options.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { exportTexts } from '../../shared/texts/export.ts';
import { REAL_WRITE_DEPS, type WriteDeps } from '../storage/atomic-write.ts';
import { isoNow } from '../storage/clock.ts';
import { ioCode, writeReason } from '../storage/io-reason.ts';
import type { DocumentHead, DocxEngine, DocxJob } from './docx-engine.ts';
import { type EditionName, editionName, isEdition, nextEdition } from './export-file-name.ts';
import { createWorkerEngine } from './worker-engine.ts';
import { writeVerified } from './write-verified.ts';

/** What an export needs from outside. */
export interface ExportDeps {
  readonly engine: DocxEngine;
  readonly write: WriteDeps;
  /** Gives the export up; up to the moment the file is written. */
  readonly signal?: AbortSignal;
}

/** A file that was written and found whole. */
export interface ExportedDocx {
  readonly file: string;
  readonly bytes: number;
}

const engine = createWorkerEngine();

/**
 * Readies the first export, in its thread: loads the library and rehearses on another report, so that the code
 * is compiled when somebody waits for it. Nothing is written. Once for each start of the thread.
 * @param rehearsal a report's JSON text; null: only loads the library
 */
export async function warmUpExport(rehearsal: string | null): Promise<void> {
  if (!engine.warmUp() || rehearsal === null) return;
  const opened = await engine.open(rehearsal, exportTexts.openReport);
  if (!opened.ok) return;
  const job = opened.value;
  try {
    await job.verify(await job.build({ now: isoNow(REAL_WRITE_DEPS.clock), edition: '' }));
  } finally {
    job.close();
  }
}

/** The real disk, and a worker thread that is kept between exports. */
export const REAL_EXPORT_DEPS: ExportDeps = {
  engine,
  write: REAL_WRITE_DEPS,
};

/**
 * Exports a report's JSON text to a .docx file in a folder, under the office's name with the next free
 * edition. No existing file is ever replaced; success means that the file on disk was read back and holds
 * every word of the report in its place.
 */
export async function exportReportToDocx(
  json: string,
  folder: string,
  deps: ExportDeps = REAL_EXPORT_DEPS,
  choices: ExportChoices = DEFAULT_EXPORT_CHOICES,
): Promise<Result<ExportedDocx, Reason>> {
  const opened = await deps.engine.open(json, exportTexts.openReport);
  if (!opened.ok) return opened;
  const job = opened.value;
  try {
    return await exportJob(job, folder, deps, choices);
  } finally {
    job.close();
  }
}

async function exportJob(
  job: DocxJob,
  folder: string,
  { write, signal }: ExportDeps,
  choices: ExportChoices,
): Promise<Result<ExportedDocx, Reason>> {
  if (signal?.aborted) return err({ code: 'cancelled' });
  const reserved = await reserveName(job, folder, write);
  if (!reserved.ok) return reserved;
  const { fileName, edition } = reserved.value;
  const file = join(folder, fileName);
  let reason: Reason;
  try {
    const build = () => job.build({ ...choices, now: isoNow(write.clock), edition });
    const written = await buildAndWrite(job, build, file, write, signal);
    if (written.ok) return ok({ file, bytes: written.value });
    reason = written.error;
  } catch (error) {
    await release(file, write);
    throw error;
  }
  await release(file, write);
  return err(reason);
}

async function buildAndWrite(
  job: DocxJob,
  build: () => Promise<Uint8Array>,
  file: string,
  write: WriteDeps,
  signal: AbortSignal | undefined,
): Promise<Result<number, Reason>> {
  const bytes = await build();
  if (signal?.aborted) return err({ code: 'cancelled' });
  const written = await writeVerified(job, bytes, file, write);
  return written.ok ? ok(bytes.length) : written;
}

/**
 * Takes the next free name by creating the file empty, which fails when somebody else was quicker:
 * two exports into one shared folder never replace each other's file.
 */
async function reserveName(
  job: DocxJob,
  folder: string,
  { ops, clock }: WriteDeps,
): Promise<Result<EditionName, Reason>> {
  for (;;) {
    let name = editionName(job.head, 1);
    try {
      await removeLeftovers(folder, job.head, { ops, clock });
      name = editionName(job.head, await nextEdition(folder, job.head, ops));
      await ops.writeNewFile(join(folder, name.fileName), new Uint8Array());
      return ok(name);
    } catch (error) {
      if (ioCode(error) === 'EEXIST') continue;
      return err(writeReason(error, join(folder, name.fileName)));
    }
  }
}

/** An export takes seconds: an empty file of this age is nobody's reservation any more. */
const ABANDONED_MS = 10 * 60_000;

/** Removes the empty files that exports left which were cut off, by a power cut for example. */
async function removeLeftovers(
  folder: string,
  head: DocumentHead,
  { ops, clock }: Pick<WriteDeps, 'ops' | 'clock'>,
): Promise<void> {
  for (const name of await ops.list(folder)) {
    if (!isEdition(name, head)) continue;
    const file = join(folder, name);
    try {
      const { bytes, isFile, modifiedMs } = await ops.stat(file);
      const isAbandoned = clock.now() - modifiedMs > ABANDONED_MS;
      if (isFile && bytes === 0 && isAbandoned) await ops.remove(file);
    } catch (error) {
      // It stays, and does no harm: the export takes the next edition.
      if (ioCode(error) === null) throw error;
    }
  }
}

/**
 * Gives the reserved name free when nothing was written under it. When that fails too, an empty file is
 * left, and the reason the user is told stays the first one: it says what happened.
 */
async function release(file: string, { ops }: WriteDeps): Promise<void> {
  try {
    if ((await ops.stat(file)).bytes === 0) await ops.remove(file);
  } catch (error) {
    if (ioCode(error) === null) throw error;
  }
}
