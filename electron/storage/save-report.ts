import { basename, dirname, join } from 'node:path';
import { Low } from 'lowdb';
import type { Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { storageTexts } from '../../shared/texts/storage.ts';
import { AtomicJsonFile } from './atomic-json-file.ts';
import { sha256, type WriteDeps } from './atomic-write.ts';
import { cleanStrings } from './clean-strings.ts';
import { fileStamp } from './clock.ts';
import { freeName, withRemark } from './file-names.ts';
import { whileHeld } from './held.ts';
import { ioCode, readReason, writeReason } from './io-reason.ts';
import { parseJson } from './json-text.ts';
import type { OpenReport } from './open-report.ts';
import { readOnlyReason } from './read-only.ts';
import { understandReport } from './read-report.ts';
import { settle } from './reason-error.ts';
import { removeRescueCopy, writeRescueCopy } from './rescue.ts';
import type { RescueStore } from './rescue-store.ts';

/** What saving needs from outside. */
export interface SaveDeps {
  readonly write: WriteDeps;
  readonly rescueFolder: string;
  readonly rescues: RescueStore;
  /** The reports folder, made when it is the default one; or why there is none. */
  readonly reportsFolder: () => Promise<Result<string, Reason>>;
}

/**
 * Saves the text of an open report in place. A file that somebody else has changed is not replaced: the
 * text goes into a copy beside it, and the report goes on there. Text that can be saved nowhere beside
 * the report is kept in the rescue folder, and the reason says where.
 */
export async function saveReport(
  open: OpenReport,
  json: string,
  deps: SaveDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  const checked = checkOutgoing(json, open.file);
  if (!checked.ok) return err(await rescued(open, json, checked.error, deps));
  const saved = await saveChecked(open, checked.value, deps);
  // A conflict copy is on disk too, beside the report.
  if (saved.ok || saved.error.code === 'file-changed-outside') {
    await dropRescueCopy(open, deps);
    return saved;
  }
  return err(await rescued(open, json, saved.error, deps));
}

/** Text from the renderer becomes a report that may be written: whole, agreeing with its form, without forbidden characters. */
export function checkOutgoing(json: string, file: string): Result<Report, Reason> {
  const parsed = parseJson(Buffer.from(json, 'utf8'), file);
  if (!parsed.ok) return parsed;
  // Cleaned before the check, so that a text of nothing but invisible characters counts as empty.
  const understood = understandReport(cleanStrings(parsed.value), file);
  return understood.ok ? ok(understood.value.report) : understood;
}

async function saveChecked(
  open: OpenReport,
  report: Report,
  deps: SaveDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  if (!open.isOnDisk) return saveFirst(open, report, deps);
  if (open.readOnly !== null) {
    // Whoever made it read-only may have taken that back.
    open.readOnly = await readOnlyReason(open.file, deps.write.ops);
    if (open.readOnly !== null) return err(open.readOnly);
  }
  const onDisk = await hashOnDisk(open.file, deps.write);
  if (!onDisk.ok) return onDisk;
  const hash = onDisk.value;
  if (hash !== null && !open.knownHashes.includes(hash)) {
    return saveBeside(open, report, deps);
  }
  if (hash !== null && open.oldVersion !== null) {
    const kept = await keepOldVersion(open.file, open.oldVersion, deps.write);
    if (!kept.ok) return kept;
    open.oldVersion = null;
  }
  return writeTo(open, open.file, report, deps);
}

/** The first save of a report that is on no disk yet. */
async function saveFirst(
  open: OpenReport,
  report: Report,
  deps: SaveDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  const folder = await deps.reportsFolder();
  if (!folder.ok) return folder;
  const file = await freeFile(folder.value, basename(open.file), deps.write);
  return file.ok ? writeTo(open, file.value, report, deps) : file;
}

/** Somebody else has changed the file: theirs stays, ours goes beside it. */
async function saveBeside(
  open: OpenReport,
  report: Report,
  deps: SaveDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  const changed = open.file;
  const name = withRemark(basename(changed), storageTexts.conflict(fileStamp(deps.write.clock)));
  const beside = await freeFile(dirname(changed), name, deps.write);
  if (!beside.ok) return beside;
  const written = await writeTo(open, beside.value, report, deps);
  if (!written.ok) return written;
  return err({ code: 'file-changed-outside', file: changed, keptAs: written.value.file });
}

async function writeTo(
  open: OpenReport,
  file: string,
  report: Report,
  deps: SaveDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  const adapter = new AtomicJsonFile(file, deps.write);
  const written = await settle(() => new Low<unknown>(adapter, report).write());
  if (!written.ok) {
    // It may have reached the disk and failed afterwards: then it is still ours.
    if (file === open.file && adapter.attempted !== null) {
      open.knownHashes = [...open.knownHashes.slice(0, 1), adapter.attempted];
    }
    return written;
  }
  open.file = file;
  open.isOnDisk = true;
  open.readOnly = null;
  open.knownHashes = adapter.hash === null ? [] : [adapter.hash];
  return ok({ file });
}

/** SHA-256 of the file as it is now; null when there is none. */
async function hashOnDisk(file: string, deps: WriteDeps): Promise<Result<string | null, Reason>> {
  try {
    return ok(sha256(await whileHeld(() => deps.ops.readFile(file), deps)));
  } catch (error) {
    return ioCode(error) === 'ENOENT' ? ok(null) : err(readReason(error, file));
  }
}

/** Copies a file of an older version beside itself before it is replaced. */
async function keepOldVersion(
  file: string,
  version: number,
  deps: WriteDeps,
): Promise<Result<null, Reason>> {
  const name = withRemark(basename(file), storageTexts.oldVersion(version));
  const copy = await freeFile(dirname(file), name, deps);
  if (!copy.ok) return copy;
  try {
    await deps.ops.copyNew(file, copy.value);
    return ok(null);
  } catch (error) {
    return err(writeReason(error, copy.value));
  }
}

/** A path in the folder that no file has. */
export async function freeFile(
  folder: string,
  fileName: string,
  { ops }: WriteDeps,
): Promise<Result<string, Reason>> {
  try {
    const taken = new Set((await ops.list(folder)).map((name) => name.toLowerCase()));
    const name = freeName(fileName, (candidate) => taken.has(candidate.toLowerCase()));
    return ok(join(folder, name));
  } catch (error) {
    return err(writeReason(error, join(folder, fileName)));
  }
}

async function rescued(
  open: OpenReport,
  json: string,
  cause: Reason,
  deps: SaveDeps,
): Promise<Reason> {
  const remark = storageTexts.rescue(open.handle.slice(0, 8));
  // The text of a report that was opened from a rescue copy stays in that copy.
  const name = basename(open.rescuedAs ?? withRemark(basename(open.file), remark));
  const kept = await writeRescueCopy(deps.rescueFolder, name, Buffer.from(json), deps.write);
  // With no place left for a copy, what failed first is what the user has to put right.
  if (!kept.ok) return cause;
  open.rescuedAs = kept.value;
  // A text that never had a file is saved under a new name; and without its record a copy is still listed.
  if (open.isOnDisk) {
    const { file, knownHashes, oldVersion } = open;
    await deps.rescues.keep({ rescuedAs: kept.value, file, knownHashes, oldVersion });
  }
  return { code: 'rescued', file: open.file, rescuedAs: kept.value, cause };
}

/** Removes the rescue copy of a report whose text is on disk elsewhere. */
export async function dropRescueCopy(open: OpenReport, deps: SaveDeps): Promise<void> {
  if (open.rescuedAs === null) return;
  await removeRescueCopy(open.rescuedAs, deps.write);
  await deps.rescues.drop(open.rescuedAs);
  open.rescuedAs = null;
}
