import { resolve } from 'node:path';
import type { Reason } from '../../shared/model/reason.ts';

/** What the main process knows of a report that the renderer has open. Changes with each save. */
export interface OpenReport {
  readonly handle: string;
  /** Where it is, or will be after its first save. */
  file: string;
  /** False until its first save: the sample. */
  isOnDisk: boolean;
  /** Hashes the file may have without somebody else having changed it: last read or written, last attempted. */
  knownHashes: readonly string[];
  /** The version on disk when it is older than the present one: that file is copied before it is replaced. */
  oldVersion: number | null;
  readOnly: Reason | null;
  /** Where the text is kept while it cannot be saved. */
  rescuedAs: string | null;
  /** The text that the last save could put nowhere at all, and why; null when it is on a disk. */
  unsaved: UnsavedText | null;
  /** Saves of one report never overlap: each waits for the one before. */
  queue: Promise<unknown>;
}

/** A report's text that is on no disk. */
export interface UnsavedText {
  readonly json: string;
  readonly reason: Reason;
}

/** What is known of a report when it is opened. */
export type ReportState = Omit<OpenReport, 'handle' | 'queue' | 'unsaved'>;

/** The reports that are open, by handle. */
export interface OpenReports {
  readonly add: (state: ReportState) => OpenReport;
  readonly get: (handle: string) => OpenReport | undefined;
  /** By its file, or by the rescue copy that holds its text. */
  readonly byFile: (file: string) => OpenReport | undefined;
  readonly all: () => readonly OpenReport[];
  readonly remove: (handle: string) => void;
  /** Opens a report again under the handle it has. */
  readonly again: (report: OpenReport, state: ReportState) => OpenReport;
  /**
   * The page that had the reports is gone: they count as closed. Their saves go on, and each keeps its
   * handle for when it is opened again.
   */
  readonly forget: () => void;
  /** Resolves when every save under way has ended. */
  readonly settled: () => Promise<void>;
}

/**
 * An empty register.
 * @param changed told how many reports are open whenever that changes
 */
export function createOpenReports(
  makeHandle: () => string,
  changed: (count: number) => void,
): OpenReports {
  const reports = new Map<string, OpenReport>();
  const forgotten = new Set<string>();
  const count = (): void => changed(reports.size - forgotten.size);
  return {
    add: (state) => {
      const entry = {
        ...state,
        handle: makeHandle(),
        queue: Promise.resolve(),
        unsaved: null,
      };
      reports.set(entry.handle, entry);
      count();
      return entry;
    },
    again: (report, state) => {
      forgotten.delete(report.handle);
      count();
      return Object.assign(report, state);
    },
    get: (handle) => reports.get(handle),
    byFile: (file) =>
      [...reports.values()].find(
        (report) =>
          isSameFile(report.file, file) ||
          (report.rescuedAs !== null && isSameFile(report.rescuedAs, file)),
      ),
    all: () => [...reports.values()],
    remove: (handle) => {
      reports.delete(handle);
      forgotten.delete(handle);
      count();
    },
    forget: () => {
      for (const handle of reports.keys()) forgotten.add(handle);
      count();
    },
    settled: async () => {
      await Promise.all([...reports.values()].map((report) => report.queue));
    },
  };
}

/** Runs an act after every earlier one of the same report has ended, well or badly. */
export function inTurn<T>(report: OpenReport, act: () => Promise<T>): Promise<T> {
  const turn = report.queue.then(act, act);
  // The next act waits for this one whatever becomes of it; the caller gets the outcome itself.
  report.queue = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn;
}

/** Whether two paths name one file. Windows does not tell capitals apart. */
export function isSameFile(a: string, b: string): boolean {
  return fileKey(a) === fileKey(b);
}

/** A path as a key for maps. */
export function fileKey(file: string): string {
  const full = resolve(file);
  return process.platform === 'win32' ? full.toLowerCase() : full;
}
