import { basename, dirname, join } from 'node:path';
import type { ReportListing } from '../../shared/ipc/values.ts';
import type { Report } from '../../shared/model/report.ts';
import { reportFileName } from './file-names.ts';
import type { FileOps } from './file-ops.ts';
import { ioCode } from './io-reason.ts';
import { fileKey, isSameFile, type OpenReport, type ReportState } from './open-report.ts';
import { readReport } from './read-report.ts';
import type { RecentFile } from './recent-store.ts';
import type { RescueRecord } from './rescue-store.ts';

/** What finding rescued text needs from outside. */
export interface RescuedDeps {
  readonly ops: FileOps;
  readonly records: readonly RescueRecord[];
  readonly rescueFolder: string;
  /** Where a text that came from no file is saved. */
  readonly reportsFolder: string;
}

/** A report with rescued text, ready to be saved where it belongs. */
export interface RescuedReport {
  readonly report: Report;
  readonly state: ReportState;
}

/**
 * The rescued text of a file that is to be opened, whether the file itself or its rescue copy was asked for.
 * Null when there is none, or none that can be read: then the file itself is opened, and the copy stays.
 * @param open the report when it is open already
 */
export async function findRescued(
  asked: string,
  open: OpenReport | undefined,
  deps: RescuedDeps,
): Promise<RescuedReport | null> {
  for (const { rescuedAs, home } of candidates(asked, open, deps)) {
    const read = await readReport(rescuedAs, deps.ops);
    if (!read.ok) continue;
    const { report } = read.value;
    const { year, agency, form } = report;
    const state = home ?? {
      file: join(deps.reportsFolder, reportFileName(year, agency, form.name)),
      isOnDisk: false,
      knownHashes: [],
      oldVersion: null,
    };
    // Whether it can be saved there is found out by the save that follows at once.
    return { report, state: { ...state, readOnly: null, rescuedAs } };
  }
  return null;
}

type Home = Pick<ReportState, 'file' | 'isOnDisk' | 'knownHashes' | 'oldVersion'>;

interface RescueCandidate {
  readonly rescuedAs: string;
  /** Null for a copy of which is not known where it belongs. */
  readonly home: Home | null;
}

function candidates(
  asked: string,
  open: OpenReport | undefined,
  { records, rescueFolder }: RescuedDeps,
): readonly RescueCandidate[] {
  if (open !== undefined && open.rescuedAs !== null) {
    const { file, isOnDisk, knownHashes, oldVersion } = open;
    return [{ rescuedAs: open.rescuedAs, home: { file, isOnDisk, knownHashes, oldVersion } }];
  }
  const known = records
    .filter(({ rescuedAs, file }) => isSameFile(rescuedAs, asked) || isSameFile(file, asked))
    .map(({ rescuedAs, file, knownHashes, oldVersion }) => ({
      rescuedAs,
      home: { file, isOnDisk: true, knownHashes, oldVersion },
    }));
  const isCopy = isSameFile(dirname(asked), rescueFolder);
  return known.length === 0 && isCopy ? [{ rescuedAs: asked, home: null }] : known;
}

/** The copies in the rescue folder. No folder, no copies. */
export async function rescueCopies(folder: string, ops: FileOps): Promise<readonly string[]> {
  try {
    const names = await ops.list(folder);
    return names.filter((name) => /^[^.].*\.json$/iu.test(name)).map((name) => join(folder, name));
  } catch (error) {
    if (ioCode(error) === null) throw error;
    return [];
  }
}

/**
 * Puts one entry for a file and its rescue copy: under the file's name, with what the copy says. A copy that
 * cannot be read is listed beside its file.
 */
export function withRescued(
  listings: readonly ReportListing[],
  records: readonly RescueRecord[],
  recent: readonly RecentFile[],
  rescueFolder: string,
): readonly ReportListing[] {
  const recordOf = new Map(records.map((record) => [fileKey(record.rescuedAs), record]));
  const openedAt = new Map(recent.map((entry) => [fileKey(entry.file), entry.openedAt]));
  const shown = new Set<string>();
  const marked = listings.flatMap((listing): readonly ReportListing[] => {
    if (!isSameFile(dirname(listing.file), rescueFolder) || listing.summary === null) {
      return [listing];
    }
    const record = recordOf.get(fileKey(listing.file));
    if (record === undefined) return [{ ...listing, rescue: 'alone' }];
    const { file } = record;
    // The newest copy is the one that is opened; listings come newest first.
    if (shown.has(fileKey(file))) return [];
    shown.add(fileKey(file));
    const opened = openedAt.get(fileKey(file)) ?? listing.openedAt;
    return [{ ...listing, file, fileName: basename(file), openedAt: opened, rescue: 'of-file' }];
  });
  return marked.filter(({ file, rescue }) => rescue !== null || !shown.has(fileKey(file)));
}
