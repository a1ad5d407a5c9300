import { basename, resolve } from 'node:path';
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
  /** Saves of one report never overlap: each waits for the one before. */
  queue: Promise<unknown>;
}

/** The reports that are open, by handle. */
export interface OpenReports {
  readonly add: (report: Omit<OpenReport, 'handle' | 'queue' | 'rescuedAs'>) => OpenReport;
  readonly get: (handle: string) => OpenReport | undefined;
  readonly byFile: (file: string) => OpenReport | undefined;
  readonly remove: (handle: string) => void;
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
  return {
    add: (report) => {
      const entry = { ...report, handle: makeHandle(), queue: Promise.resolve(), rescuedAs: null };
      reports.set(entry.handle, entry);
      changed(reports.size);
      return entry;
    },
    get: (handle) => reports.get(handle),
    byFile: (file) => [...reports.values()].find((report) => isSameFile(report.file, file)),
    remove: (handle) => {
      reports.delete(handle);
      changed(reports.size);
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

/** The name without its folder, as shown. */
export const nameOf = (file: string): string => basename(file);
