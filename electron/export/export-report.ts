import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ExportChoices } from '../../shared/export/export-options.ts';
import type { ExportStage } from '../../shared/export/export-stage.ts';
import type { ExportOptions } from '../../shared/export/exporter.ts';
import { FORMATS, type FormatId, formatOf } from '../../shared/export/formats.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { exportTexts } from '../../shared/texts/export.ts';
import { REAL_WRITE_DEPS, type WriteDeps } from '../storage/atomic-write.ts';
import { isoNow } from '../storage/clock.ts';
import { ioCode, writeReason } from '../storage/io-reason.ts';
import { type ExportEngine, type ExportJob, ExportStopped, untilGivenUp } from './export-engine.ts';
import { type EditionName, editionName, isEdition, nextEdition } from './export-file-name.ts';
import { finishFile, type PrintPage } from './print-page.ts';
import { createWorkerEngine } from './worker-engine.ts';
import { writeVerified } from './write-verified.ts';

/** What an export needs from outside. */
export interface ExportDeps {
  readonly engine: ExportEngine;
  readonly write: WriteDeps;
  /** Prints pages, for the formats that are made of one. */
  readonly print?: PrintPage;
  /** Gives the export up at any moment; a file that was not compared yet does not stay. */
  readonly signal?: AbortSignal;
  /** Told of each stage as it begins. */
  readonly reached?: (stage: ExportStage) => void;
}

/** A file that was written and found whole. */
export interface ExportedDocument {
  readonly file: string;
  readonly bytes: number;
}

const engine = createWorkerEngine();

/** After the thread was started: its library is loaded by then, and what was opened is on the screen. */
const REHEARSAL_MS = 1200;

/**
 * Readies the first export, in its thread: loads the library, and after a while rehearses on another report, so that
 * the code is compiled when somebody waits for it. Nothing is written. Once for each start of the thread.
 * @param rehearsal reads a report's JSON text; null: there is none, and the library alone is loaded
 */
export async function warmUpExport(rehearsal: () => Promise<string | null>): Promise<void> {
  if (!engine.warmUp(FORMATS[0].id)) return;
  await wait(REHEARSAL_MS, null, { ref: false });
  const json = await rehearsal();
  if (json === null) return;
  const opened = await untilGivenUp(engine, undefined, () =>
    engine.open(json, exportTexts.openReport, FORMATS[0].id),
  );
  if (!opened.ok) return;
  const job = opened.value;
  try {
    const options: ExportOptions = { now: isoNow(REAL_WRITE_DEPS.clock), edition: '' };
    await job.verify(await job.build(options), options);
  } catch (error) {
    // Somebody gave up an export while this was rehearsed.
    if (!(error instanceof ExportStopped)) throw error;
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
 * Exports a report's JSON text to a file of one format in a folder, under the office's name with the next free
 * edition. No existing file is ever replaced; success means that the file on disk was read back and holds
 * every word of the report in its place. Given up, it leaves nothing behind.
 */
export async function exportReport(
  json: string,
  folder: string,
  format: FormatId,
  choices: ExportChoices,
  deps: ExportDeps = REAL_EXPORT_DEPS,
): Promise<Result<ExportedDocument, Reason>> {
  return untilGivenUp(deps.engine, deps.signal, async () => {
    const opened = await deps.engine.open(json, exportTexts.openReport, format);
    if (!opened.ok) return opened;
    const job = opened.value;
    try {
      return await exportJob(job, folder, choices, deps);
    } finally {
      job.close();
    }
  });
}

async function exportJob(
  job: ExportJob,
  folder: string,
  choices: ExportChoices,
  deps: ExportDeps,
): Promise<Result<ExportedDocument, Reason>> {
  const { write } = deps;
  if (deps.signal?.aborted) return err({ code: 'cancelled' });
  const reserved = await reserveName(job, folder, write);
  if (!reserved.ok) return reserved;
  const { fileName, edition } = reserved.value;
  const file = join(folder, fileName);
  let reason: Reason;
  try {
    const options: ExportOptions = { ...choices, now: isoNow(write.clock), edition };
    const written = await buildAndWrite(job, options, file, deps);
    if (written.ok) return ok({ file, bytes: written.value });
    reason = written.error;
  } catch (error) {
    await discard(file, write);
    throw error;
  }
  await discard(file, write);
  return err(reason);
}

async function buildAndWrite(
  job: ExportJob,
  options: ExportOptions,
  file: string,
  { write, print, signal, reached }: ExportDeps,
): Promise<Result<number, Reason>> {
  const finished = await finishFile(job, options, print, signal, reached);
  if (!finished.ok) return finished;
  const bytes = finished.value;
  if (signal?.aborted) return err({ code: 'cancelled' });
  const written = await writeVerified(job, bytes, options, file, write, reached);
  return written.ok ? ok(bytes.length) : written;
}

/**
 * Takes the next free name by creating the file empty, which fails when somebody else was quicker:
 * two exports into one shared folder never replace each other's file.
 */
async function reserveName(
  job: ExportJob,
  folder: string,
  { ops, clock }: WriteDeps,
): Promise<Result<EditionName, Reason>> {
  const { extension } = formatOf(job.format);
  for (;;) {
    let name = editionName(job.head, extension, 1);
    try {
      await removeLeftovers(folder, job, { ops, clock });
      name = editionName(job.head, extension, await nextEdition(folder, job.head, extension, ops));
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
  { head, format }: ExportJob,
  { ops, clock }: Pick<WriteDeps, 'ops' | 'clock'>,
): Promise<void> {
  const { extension } = formatOf(format);
  const editions = (await ops.list(folder)).filter((name) => isEdition(name, head, extension));
  const removeAbandoned = async (file: string): Promise<void> => {
    try {
      const { bytes, isFile, modifiedMs } = await ops.stat(file);
      const isAbandoned = clock.now() - modifiedMs > ABANDONED_MS;
      if (isFile && bytes === 0 && isAbandoned) await ops.remove(file);
    } catch (error) {
      // It stays, and does no harm: the export takes the next edition.
      if (ioCode(error) === null) throw error;
    }
  };
  await Promise.all(editions.map((name) => removeAbandoned(join(folder, name))));
}

/**
 * Gives the reserved name free. A file has it only once it was found whole, so what is left when it is held is empty;
 * and the reason the user is told stays the first one: it says what happened.
 */
async function discard(file: string, { ops }: WriteDeps): Promise<void> {
  try {
    await ops.remove(file);
  } catch (error) {
    if (ioCode(error) === null) throw error;
  }
}
