import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { ReportList, ReportListing, ReportSummary } from '../../shared/ipc/values.ts';
import { migrateReport } from '../../shared/migrations/migrate-report.ts';
import { check } from '../../shared/model/check.ts';
import { deadlineSchema } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { printedTitle } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { FileOps, FileStat } from './file-ops.ts';
import { ioCode, readReason } from './io-reason.ts';
import { parseJson } from './json-text.ts';
import { fileKey } from './open-report.ts';
import { createFileReach, type FileReach, type Promised } from './reach-files.ts';
import { migrationReason, readBytes, understandReport } from './read-report.ts';
import type { RecentFile } from './recent-store.ts';
import type { ReportsFolder } from './reports-folder.ts';

/** The start page shows no more than this; older files are found with 開啟檔案. */
const MAX_LISTED = 100;

/** What a summary needs of a report. Checking all of it would take seconds for a full folder. */
const summarySchema = v.looseObject({
  agency: v.string(),
  year: v.number(),
  title: v.optional(v.string()),
  updatedAt: v.string(),
  form: v.looseObject({
    name: v.string(),
    title: v.string(),
    ownTitle: v.exactOptional(v.boolean()),
    deadlines: v.array(deadlineSchema),
    sections: v.array(
      v.looseObject({
        id: v.string(),
        rows: v.optional(v.array(v.looseObject({ id: v.string() })), []),
      }),
    ),
  }),
  sections: v.array(
    v.looseObject({
      kind: v.string(),
      formSectionId: v.string(),
      rows: v.optional(
        v.array(
          v.looseObject({
            formRowId: v.string(),
            state: v.string(),
            added: v.optional(v.unknown()),
          }),
        ),
        [],
      ),
    }),
  ),
});

interface Seen {
  readonly stamp: string;
  readonly outcome: Result<ReportSummary, Reason>;
}

/** Lists reports, remembering what it read: a file is read again only when its size or time has changed. */
export interface ReportLister {
  /** @param more files of the program's own that are listed too */
  readonly list: (
    folder: ReportsFolder,
    recent: readonly RecentFile[],
    more?: readonly string[],
  ) => Promise<ReportList>;
  /** Every file that may be a report, last changed first, without reading any. */
  readonly find: (folder: ReportsFolder, recent: readonly RecentFile[]) => Promise<FoundFiles>;
}

/** Files of the folder and of the recent list. */
export interface FoundFiles {
  readonly folderReason: Reason | null;
  readonly files: readonly FoundFile[];
}

export interface FoundFile {
  readonly file: string;
  /** Its place answers. */
  readonly isReachable: boolean;
}

/**
 * @param patience resolves when a recent file has been waited for long enough: it may be on a share that is gone
 */
export function createReportLister(ops: FileOps, patience: () => Promise<void>): ReportLister {
  const seen = new Map<string, Seen>();
  const reach = createFileReach(ops, patience);

  const outcomeOf = async ({ file, stamp }: Candidate): Promise<Seen['outcome']> => {
    if (stamp === null) return err({ code: 'file-unreachable', file });
    const known = seen.get(file);
    const outcome = known?.stamp === stamp ? known.outcome : await readSummary(file, ops);
    seen.set(file, { stamp, outcome });
    return outcome;
  };

  const summarize = async (candidate: Candidate): Promise<ReportListing> => {
    const outcome = await outcomeOf(candidate);
    return {
      file: candidate.file,
      fileName: basename(candidate.file),
      summary: outcome.ok ? outcome.value : null,
      reason: outcome.ok ? null : outcome.error,
      openedAt: candidate.openedAt,
      rescue: null,
    };
  };

  const find = async (
    folder: ReportsFolder,
    recent: readonly RecentFile[],
    more: readonly string[],
  ): Promise<{ folderReason: Reason | null; candidates: readonly Candidate[] }> => {
    const names = await namesIn(folder, ops);
    const inFolder = names.ok ? names.value.map((name) => join(folder.path, name)) : [];
    const candidates = await findCandidates([...inFolder, ...more], recent, ops, reach);
    return { folderReason: names.ok ? null : names.error, candidates };
  };

  return {
    list: async (folder, recent, more = []) => {
      const { folderReason, candidates } = await find(folder, recent, more);
      const listings: ReportListing[] = [];
      for (const candidate of candidates.slice(0, MAX_LISTED)) {
        listings.push(await summarize(candidate));
      }
      return { folder: folder.path, folderReason, listings };
    },
    find: async (folder, recent) => {
      const { folderReason, candidates } = await find(folder, recent, []);
      const files = candidates.map(({ file, stamp }) => ({ file, isReachable: stamp !== null }));
      return { folderReason, files };
    },
  };
}

interface Candidate {
  readonly file: string;
  readonly openedAt: string | null;
  readonly modifiedMs: number;
  /** Changes when the file does; null for a file whose place does not answer. */
  readonly stamp: string | null;
}

/** The folder's JSON files and the recent ones that are still there, last changed first. */
async function findCandidates(
  inFolder: readonly string[],
  recent: readonly RecentFile[],
  ops: FileOps,
  reach: FileReach,
): Promise<readonly Candidate[]> {
  const openedAt = new Map(recent.map((entry) => [fileKey(entry.file), entry.openedAt]));
  const listed = new Set(inFolder.map(fileKey));
  const elsewhere = recent.map(({ file }) => file).filter((file) => !listed.has(fileKey(file)));
  // The folder has just answered; where the recent files are, nobody may answer at all.
  const [near, far] = await Promise.all([
    Promise.all(inFolder.map((file) => askNow(file, ops))),
    reach.stat(elsewhere),
  ]);
  const files = [...inFolder, ...elsewhere];
  return [...near, ...far]
    .map((answer, i) => {
      const file = files[i] ?? '';
      return toCandidate(file, openedAt.get(fileKey(file)) ?? null, answer);
    })
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.modifiedMs - a.modifiedMs || a.file.localeCompare(b.file));
}

/** The names of the folder's JSON files. The default folder is made by the first report. */
async function namesIn(
  { path, isDefault }: ReportsFolder,
  ops: FileOps,
): Promise<Result<readonly string[], Reason>> {
  try {
    const names = await ops.list(path);
    return ok(names.filter((name) => /^[^.].*\.json$/iu.test(name)));
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(ioCode(error) ?? '');
    if (isMissing && isDefault) return ok([]);
    return err(isMissing ? { code: 'folder-missing', folder: path } : readReason(error, path));
  }
}

async function askNow(file: string, ops: FileOps): Promise<Promised<FileStat>> {
  try {
    return { kind: 'answered', value: await ops.stat(file) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function toCandidate(
  file: string,
  openedAt: string | null,
  answer: Promised<FileStat>,
): Candidate | null {
  if (answer.kind === 'late') return { file, openedAt, modifiedMs: 0, stamp: null };
  if (answer.kind === 'failed') {
    // A recent file that was moved or deleted since: nothing to show.
    if (ioCode(answer.error) === null) throw answer.error;
    return null;
  }
  const { modifiedMs, bytes, isFile } = answer.value;
  return isFile ? { file, openedAt, modifiedMs, stamp: `${modifiedMs}/${bytes}` } : null;
}

async function readSummary(file: string, ops: FileOps): Promise<Result<ReportSummary, Reason>> {
  const loaded = await readBytes(file, ops);
  if (!loaded.ok) return loaded;
  const parsed = parseJson(loaded.value.bytes, file);
  if (!parsed.ok) return parsed;
  const migrated = migrateReport(parsed.value);
  if (!migrated.ok) return err(migrationReason(migrated.error, file));
  const checked = check(summarySchema, migrated.value.data);
  if (!checked.ok) return err({ code: 'file-invalid', file, faults: checked.error });
  const { agency, year, updatedAt, form, sections } = checked.value;
  if (!answersItsForm(checked.value)) {
    // The whole check is dear, but it knows the words for what is wrong.
    const understood = understandReport(parsed.value, file);
    if (!understood.ok) return understood;
  }
  const rows = sections.flatMap((section) => section.rows);
  return ok({
    title: printedTitle(checked.value),
    agency,
    year,
    formName: form.name,
    updatedAt,
    rowsDone: rows.filter((row) => row.state === 'done').length,
    rowsTotal: rows.length,
    deadlines: form.deadlines,
  });
}

/** Whether sections and rows are those of the form, in its order. */
function answersItsForm({ form, sections }: v.InferOutput<typeof summarySchema>): boolean {
  const asked = form.sections.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]);
  const answered = sections.flatMap(({ formSectionId, rows }) => [
    formSectionId,
    // Rows that the office added answer nothing of the form.
    ...rows.filter(({ added }) => added === undefined).map((row) => row.formRowId),
  ]);
  return asked.length === answered.length && asked.every((id, i) => id === answered[i]);
}
