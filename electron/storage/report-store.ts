import { basename, dirname, join } from 'node:path';
import { canCarryReport } from '../../shared/export/carried-document.ts';
import { formatOfFile } from '../../shared/export/formats.ts';
import type { OpenedReport, ReportList, SavedReport } from '../../shared/ipc/values.ts';
import type { KeptComment } from '../../shared/model/comment-draft.ts';
import type { Form } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { createReport, type Report } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { WriteDeps } from './atomic-write.ts';
import { isoNow } from './clock.ts';
import type { DraftedReport } from './draft-store.ts';
import { reportFileName } from './file-names.ts';
import { parseJson } from './json-text.ts';
import { keepReportCopy } from './keep-copy.ts';
import { createReportLister } from './list-reports.ts';
import {
  createOpenReports,
  fileKey,
  inTurn,
  isSameFile,
  type OpenReport,
  type ReportState,
} from './open-report.ts';
import { findRescued, rescueCopies, withRescued } from './open-rescued.ts';
import { readCarriedReport, type TakeCarried } from './read-carried.ts';
import { readOnlyReason } from './read-only.ts';
import { readReport, understandReport } from './read-report.ts';
import type { RecentStore } from './recent-store.ts';
import { type ReportsFolder, readyFolder } from './reports-folder.ts';
import type { RescueStore } from './rescue-store.ts';
import { saveReportCopy } from './save-copy.ts';
import { checkOutgoing, freeFile, type SaveDeps, saveReport } from './save-report.ts';
import { createReportSearch, type SearchReports } from './search-reports.ts';

/** What the store needs from outside. */
export interface ReportStoreDeps {
  readonly write: WriteDeps;
  readonly rescueFolder: string;
  readonly reportsFolder: () => ReportsFolder;
  readonly recent: RecentStore;
  readonly rescues: RescueStore;
  /** Gives out the comments that were written and not saved when a report was open last. */
  readonly takeDrafts: (handle: string, report: DraftedReport) => readonly KeptComment[];
  readonly makeId: () => string;
  /** Resolves when a recent file has been waited for long enough. */
  readonly patience: () => Promise<void>;
  readonly takeCarried: TakeCarried;
  /** Told how many reports are open whenever that changes. */
  readonly openChanged: (count: number) => void;
}

/** The reports on disk: the only part of the program that reads and writes them. */
export interface ReportStore {
  readonly list: () => Promise<ReportList>;
  /** Looks through the reports that `list` would list, and more of them; a newer search calls an older one off. */
  readonly search: SearchReports;
  readonly create: (
    form: Form,
    agency: string,
    year: number,
  ) => Promise<Result<OpenedReport, Reason>>;
  /** Writes a report that was made elsewhere into the reports folder under a free name, and opens it. */
  readonly createFrom: (json: string) => Promise<Result<OpenedReport, Reason>>;
  /** Keeps a copy of an open report beside it, before it changes as a whole. */
  readonly keepCopy: (handle: string, json: string) => Promise<Result<SavedReport, Reason>>;
  /**
   * Opens a path that this store has listed, or that `offer` named. The report that a document carries becomes a new
   * file in the reports folder.
   */
  readonly open: (file: string) => Promise<Result<OpenedReport, Reason>>;
  /** Lets `open` take a path that came from the user by another way than the list. */
  readonly offer: (file: string) => void;
  /** Whether `open` would take a path. */
  readonly isOffered: (file: string) => boolean;
  /** Opens a report's bytes as a copy that is on no disk yet. */
  readonly openCopy: (bytes: Uint8Array, file: string) => Promise<Result<OpenedReport, Reason>>;
  readonly save: (handle: string, json: string) => Promise<Result<SavedReport, Reason>>;
  readonly saveCopy: (
    handle: string,
    json: string,
    target: string,
  ) => Promise<Result<SavedReport, Reason>>;
  readonly close: (handle: string) => Promise<Result<null, Reason>>;
  /** Where an open report is; null for one that was never saved. */
  readonly savedFileOf: (handle: string) => string | null;
  /** Where an open report is, or will be. */
  readonly fileOf: (handle: string) => string | null;
  /** Resolves when every save under way has ended. */
  readonly settled: () => Promise<void>;
  /** How many saves have been asked for in this run. */
  readonly savesBegun: () => number;
  /** The reports whose last text is on no disk, not even in the rescue folder. */
  readonly unsaved: () => readonly UnsavedReport[];
  /** Saves such a text as a copy. */
  readonly saveUnsaved: (handle: string, target: string) => Promise<Result<SavedReport, Reason>>;
  /** The page that had the reports is gone: none counts as open. What is on no disk is kept. */
  readonly forget: () => void;
}

/** A report whose last text is nowhere but in memory. */
export interface UnsavedReport {
  readonly handle: string;
  readonly file: string;
  readonly reason: Reason;
}

export function createReportStore(deps: ReportStoreDeps): ReportStore {
  const { ops, clock } = deps.write;
  const opened = createOpenReports(deps.makeId, deps.openChanged);
  const lister = createReportLister(ops, deps.patience);
  const offered = new Set<string>();
  const offer = (file: string): void => {
    offered.add(fileKey(file));
  };
  const isOffered = (file: string): boolean =>
    offered.has(fileKey(file)) || isSameFile(dirname(file), deps.reportsFolder().path);
  const search = createReportSearch({
    ops,
    clock,
    files: async () => {
      const found = await lister.find(deps.reportsFolder(), deps.recent.get());
      // What is found can be opened.
      for (const { file } of found.files) offer(file);
      return found;
    },
  });
  const saveDeps: SaveDeps = {
    write: deps.write,
    rescueFolder: deps.rescueFolder,
    rescues: deps.rescues,
    reportsFolder: () => readyFolder(deps.reportsFolder(), ops),
  };

  /** Remembers a file as used now. That this fails must not undo what succeeded: the list is a convenience. */
  const remember = async (file: string): Promise<void> => {
    offer(file);
    await deps.recent.add(file, isoNow(clock));
  };

  const remembered = async (open: OpenReport, reason: Reason): Promise<Reason> => {
    // One that has a file is listed under that, and was remembered when it was opened.
    if (reason.code === 'rescued' && !open.isOnDisk) await remember(reason.rescuedAs);
    if (reason.code === 'file-changed-outside') await remember(reason.keptAs);
    return reason;
  };

  const saved = async (
    open: OpenReport,
    act: () => Promise<Result<{ readonly file: string }, Reason>>,
  ): Promise<Result<SavedReport, Reason>> => {
    const before = open.isOnDisk ? open.file : null;
    const rescuedBefore = open.rescuedAs;
    const result = await act();
    if (rescuedBefore !== null && open.rescuedAs === null) await deps.recent.remove(rescuedBefore);
    if (!result.ok) return err(await remembered(open, result.error));
    open.unsaved = null;
    if (before === null || !isSameFile(before, result.value.file))
      await remember(result.value.file);
    return ok({ savedAt: isoNow(clock), file: result.value.file });
  };

  let savesBegun = 0;
  const save = async (open: OpenReport, json: string): Promise<Result<SavedReport, Reason>> => {
    const result = await saved(open, () => saveReport(open, json, saveDeps));
    if (!result.ok) {
      open.unsaved = isOnSomeDisk(result.error) ? null : { json, reason: result.error };
    }
    return result;
  };

  const saveCopy = async (
    open: OpenReport,
    json: string,
    target: string,
  ): Promise<Result<SavedReport, Reason>> => {
    const other = opened.byFile(target);
    if (other !== undefined && other !== open) return err({ code: 'file-exists', file: target });
    return saved(open, () => saveReportCopy(open, json, target, saveDeps));
  };

  const withOpen = async <T>(
    handle: string,
    act: (open: OpenReport) => Promise<Result<T, Reason>>,
  ): Promise<Result<T, Reason>> => {
    const open = opened.get(handle);
    return open === undefined ? err({ code: 'report-not-open' }) : inTurn(open, () => act(open));
  };

  const withDrafts = (open: OpenReport, report: Report, savedAt: string | null): OpenedReport => {
    const { handle, file, isOnDisk } = open;
    const drafts = isOnDisk ? deps.takeDrafts(handle, { file, reportId: report.id }) : [];
    return asOpened(open, report, savedAt, drafts);
  };

  const openFile = async (file: string): Promise<Result<OpenedReport, Reason>> => {
    // A window that was reloaded opens its report again: one file never has two handles.
    const again = opened.byFile(file);
    const add = (state: ReportState): OpenReport =>
      again === undefined ? opened.add(state) : opened.again(again, state);
    const rescued = await findRescued(file, again, {
      ops,
      records: deps.rescues.get(),
      rescueFolder: deps.rescueFolder,
      reportsFolder: deps.reportsFolder().path,
    });
    if (rescued !== null) {
      const { report, state } = rescued;
      await remember(state.isOnDisk ? state.file : file);
      return ok(withDrafts(add(state), report, null));
    }
    const read = await readReport(file, ops);
    if (!read.ok) return read;
    const { report, hash, modifiedAt, version } = read.value;
    const state = {
      file,
      isOnDisk: true,
      knownHashes: [hash],
      oldVersion: version === report.schemaVersion ? null : version,
      readOnly: await readOnlyReason(file, ops),
      rescuedAs: null,
    };
    await remember(file);
    return ok(withDrafts(add(state), report, modifiedAt));
  };

  /** Writes a new report into the reports folder and opens it. */
  const begin = async (report: Report): Promise<Result<OpenedReport, Reason>> => {
    const { year, agency, form } = report;
    const folder = await saveDeps.reportsFolder();
    if (!folder.ok) return folder;
    const name = reportFileName(year, agency, form.name);
    const file = await freeFile(folder.value, name, deps.write);
    if (!file.ok) return file;
    const open = opened.add(notOnDisk(file.value));
    const result = await saved(open, () => saveReport(open, JSON.stringify(report), saveDeps));
    if (result.ok) return ok(asOpened(open, report, result.value.savedAt, []));
    opened.remove(open.handle);
    return result;
  };

  return {
    list: async () => {
      const recent = deps.recent.get();
      const copies = await rescueCopies(deps.rescueFolder, ops);
      const list = await lister.list(deps.reportsFolder(), recent, copies);
      const records = deps.rescues.get();
      const listings = withRescued(list.listings, records, recent, deps.rescueFolder);
      for (const { file } of listings) offer(file);
      return { ...list, listings };
    },
    search,
    create: (form, agency, year) =>
      begin(createReport({ form, agency, year, now: isoNow(clock), makeId: deps.makeId })),
    createFrom: async (json) => {
      const checked = checkOutgoing(json, deps.reportsFolder().path);
      return checked.ok ? begin(checked.value) : checked;
    },
    keepCopy: (handle, json) =>
      withOpen(handle, async (open) => {
        const kept = await keepReportCopy(open, json, saveDeps);
        if (!kept.ok) return kept;
        offer(kept.value.file);
        return ok({ savedAt: isoNow(clock), file: kept.value.file });
      }),
    open: async (file) => {
      if (!isOffered(file)) return err({ code: 'file-not-offered', file });
      if (canCarryReport(formatOfFile(file))) {
        const report = await readCarriedReport(file, ops, deps.takeCarried);
        return report.ok ? begin(report.value) : report;
      }
      const again = opened.byFile(file);
      return again === undefined ? openFile(file) : inTurn(again, () => openFile(file));
    },
    offer,
    isOffered,
    openCopy: async (bytes, file) => {
      const parsed = parseJson(bytes, file);
      if (!parsed.ok) return parsed;
      const understood = understandReport(parsed.value, file);
      if (!understood.ok) return understood;
      const report: Report = { ...understood.value.report, id: deps.makeId() };
      const name = reportFileName(report.year, report.agency, report.form.name);
      const open = opened.add(notOnDisk(join(deps.reportsFolder().path, name)));
      return ok(asOpened(open, report, null, []));
    },
    save: (handle, json) => {
      savesBegun += 1;
      return withOpen(handle, (open) => save(open, json));
    },
    saveCopy: (handle, json, target) => withOpen(handle, (open) => saveCopy(open, json, target)),
    close: (handle) =>
      withOpen(handle, async () => {
        opened.remove(handle);
        return ok(null);
      }),
    savedFileOf: (handle) => {
      const open = opened.get(handle);
      return open?.isOnDisk === true ? open.file : null;
    },
    fileOf: (handle) => opened.get(handle)?.file ?? null,
    settled: opened.settled,
    savesBegun: () => savesBegun,
    unsaved: () =>
      opened
        .all()
        .flatMap(({ handle, file, unsaved }) =>
          unsaved === null ? [] : [{ handle, file, reason: unsaved.reason }],
        ),
    saveUnsaved: (handle, target) =>
      withOpen(handle, async (open) =>
        open.unsaved === null
          ? err({ code: 'report-not-open' })
          : saveCopy(open, open.unsaved.json, target),
      ),
    forget: opened.forget,
  };
}

/** Whether a save that did not succeed has put the text somewhere all the same. */
function isOnSomeDisk({ code }: Reason): boolean {
  return code === 'rescued' || code === 'file-changed-outside';
}

function notOnDisk(file: string): ReportState {
  return {
    file,
    isOnDisk: false,
    knownHashes: [],
    oldVersion: null,
    readOnly: null,
    rescuedAs: null,
  };
}

function asOpened(
  open: OpenReport,
  report: Report,
  savedAt: string | null,
  drafts: readonly KeptComment[],
): OpenedReport {
  return {
    handle: open.handle,
    file: open.file,
    fileName: basename(open.file),
    json: JSON.stringify(report),
    savedAt,
    readOnly: open.readOnly,
    isRescued: open.rescuedAs !== null,
    drafts,
  };
}
