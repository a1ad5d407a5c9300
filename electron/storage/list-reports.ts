import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { ReportList, ReportListing, ReportSummary } from '../../shared/ipc/values.ts';
import { migrateReport } from '../../shared/migrations/migrate-report.ts';
import { check } from '../../shared/model/check.ts';
import { formTitle } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { FileOps } from './file-ops.ts';
import { ioCode, readReason } from './io-reason.ts';
import { parseJson } from './json-text.ts';
import { fileKey } from './open-report.ts';
import { migrationReason, readBytes } from './read-report.ts';
import type { RecentFile } from './recent-store.ts';
import type { ReportsFolder } from './reports-folder.ts';

/** The start page shows no more than this; older files are found with 開啟檔案. */
const MAX_LISTED = 100;

/** What a summary needs of a report. Checking all of it would take seconds for a full folder. */
const summarySchema = v.looseObject({
  agency: v.string(),
  year: v.number(),
  updatedAt: v.string(),
  form: v.looseObject({ name: v.string(), title: v.string() }),
  sections: v.array(
    v.looseObject({
      kind: v.string(),
      rows: v.optional(v.array(v.looseObject({ state: v.string() })), []),
    }),
  ),
});

interface Seen {
  readonly stamp: string;
  readonly outcome: Result<ReportSummary, Reason>;
}

/** Lists reports, remembering what it read: a file is read again only when its size or time has changed. */
export interface ReportLister {
  readonly list: (folder: ReportsFolder, recent: readonly RecentFile[]) => Promise<ReportList>;
}

export function createReportLister(ops: FileOps): ReportLister {
  const seen = new Map<string, Seen>();

  const summarize = async (candidate: Candidate): Promise<ReportListing> => {
    const known = seen.get(candidate.file);
    const outcome =
      known?.stamp === candidate.stamp ? known.outcome : await readSummary(candidate.file, ops);
    seen.set(candidate.file, { stamp: candidate.stamp, outcome });
    return {
      file: candidate.file,
      fileName: basename(candidate.file),
      summary: outcome.ok ? outcome.value : null,
      reason: outcome.ok ? null : outcome.error,
      openedAt: candidate.openedAt,
    };
  };

  return {
    list: async (folder, recent) => {
      const names = await namesIn(folder, ops);
      const inFolder = names.ok ? names.value.map((name) => join(folder.path, name)) : [];
      const candidates = await findCandidates(inFolder, recent, ops);
      const listings: ReportListing[] = [];
      for (const candidate of candidates.slice(0, MAX_LISTED)) {
        listings.push(await summarize(candidate));
      }
      return { folder: folder.path, folderReason: names.ok ? null : names.error, listings };
    },
  };
}

interface Candidate {
  readonly file: string;
  readonly openedAt: string | null;
  readonly modifiedMs: number;
  /** Changes when the file does. */
  readonly stamp: string;
}

/** The folder's JSON files and the recent ones that are still there, last changed first. */
async function findCandidates(
  inFolder: readonly string[],
  recent: readonly RecentFile[],
  ops: FileOps,
): Promise<readonly Candidate[]> {
  const paths = new Map<string, { readonly file: string; openedAt: string | null }>();
  for (const file of inFolder) paths.set(fileKey(file), { file, openedAt: null });
  for (const { file, openedAt } of recent) {
    const listed = paths.get(fileKey(file));
    if (listed === undefined) paths.set(fileKey(file), { file, openedAt });
    else listed.openedAt = openedAt;
  }
  const found = await Promise.all(
    [...paths.values()].map((path) => toCandidate(path.file, path.openedAt, ops)),
  );
  return found
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

async function toCandidate(
  file: string,
  openedAt: string | null,
  ops: FileOps,
): Promise<Candidate | null> {
  try {
    const { modifiedMs, bytes, isFile } = await ops.stat(file);
    return isFile ? { file, openedAt, modifiedMs, stamp: `${modifiedMs}/${bytes}` } : null;
  } catch (error) {
    // A recent file that was moved or deleted since: nothing to show.
    if (ioCode(error) === null) throw error;
    return null;
  }
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
  const rows = sections.flatMap((section) => section.rows);
  return ok({
    title: formTitle(form, agency, year),
    agency,
    year,
    formName: form.name,
    updatedAt,
    rowsDone: rows.filter((row) => row.state === 'done').length,
    rowsTotal: rows.length,
  });
}
