import { setTimeout as wait } from 'node:timers/promises';
import type { ExportStage } from '../shared/export/export-stage.ts';
import type { FormList, Settings } from '../shared/ipc/values.ts';
import type { Form } from '../shared/model/form.ts';
import type { Reason } from '../shared/model/reason.ts';
import type { Result } from '../shared/model/result.ts';
import { createExports, type Exports } from './export/exports.ts';
import type { PrintPage } from './export/print-page.ts';
import { loadForms } from './forms/load-forms.ts';
import { createOwnForms, type OwnForms } from './forms/own-forms.ts';
import { createUsedForms } from './forms/used-forms.ts';
import { takeCarriedInThread } from './import/import-thread.ts';
import { formsFolder, sampleFile } from './paths.ts';
import { REAL_WRITE_DEPS } from './storage/atomic-write.ts';
import { type DraftStore, openDrafts } from './storage/draft-store.ts';
import { REAL_FILE_OPS } from './storage/file-ops.ts';
import type { Places } from './storage/places.ts';
import { readBytes } from './storage/read-report.ts';
import { openRecent } from './storage/recent-store.ts';
import { createReportStore, type ReportStore } from './storage/report-store.ts';
import { type ReportsFolder, readyFolder } from './storage/reports-folder.ts';
import { openRescues } from './storage/rescue-store.ts';
import {
  type SettingsStore,
  type StoredSettings,
  visibleSettings,
} from './storage/settings-store.ts';

/** Everything the handlers use, put together once the window is on its way. */
export interface Services {
  readonly reports: ReportStore;
  readonly drafts: DraftStore;
  /** Every form that a report can be made with: shipped, and the office's own. */
  readonly forms: () => Promise<FormList>;
  readonly ownForms: OwnForms;
  /** Notes that a report was made with a form: this version of it stays as it is. */
  readonly markFormUsed: (form: Form) => Promise<Result<null, Reason>>;
  readonly sampleFile: string;
  readonly settings: () => Settings;
  readonly changeSettings: (change: Partial<StoredSettings>) => Promise<Result<null, Reason>>;
  readonly reportsFolder: () => ReportsFolder;
  readonly chooseReportsFolder: (folder: string) => Promise<Result<null, Reason>>;
  readonly exports: Exports;
  readonly startupReasons: readonly Reason[];
}

export interface ServicesDeps {
  readonly root: string;
  readonly places: Places;
  readonly settings: SettingsStore;
  /** A folder given on the command line, for this run only. */
  readonly folderForThisRun: string | null;
  /** Paths the user handed to the program from outside. */
  readonly offered: readonly string[];
  /** Told how many reports are open whenever that changes. */
  readonly openChanged: (count: number) => void;
  /** Prints pages. Handed in, because printing needs Electron and nothing else here does. */
  readonly print: PrintPage;
  /** Told how far an export is. */
  readonly exportReached: (stage: ExportStage) => void;
}

/** Reads the recent list and puts the services together. */
export async function createServices(deps: ServicesDeps): Promise<Services> {
  const { root, places, settings } = deps;
  const write = REAL_WRITE_DEPS;
  const [recent, rescues, drafts] = await Promise.all([
    openRecent(places.recentFile, write),
    openRescues(places.rescuesFile, write),
    openDrafts(places.draftsFile, write),
  ]);
  let folderForThisRun = deps.folderForThisRun;

  const reportsFolder = (): ReportsFolder => {
    const chosen = folderForThisRun ?? settings.get().reportsFolder;
    return { path: chosen ?? places.defaultReportsFolder, isDefault: chosen === null };
  };
  const patience = async (): Promise<void> => {
    await wait(RECENT_LIMIT_MS, null, { ref: false });
  };
  const reports = createReportStore({
    takeCarried: takeCarriedInThread,
    write,
    rescueFolder: places.rescueFolder,
    reportsFolder,
    recent,
    rescues,
    takeDrafts: drafts.take,
    makeId: () => crypto.randomUUID(),
    patience,
    openChanged: (count) => {
      deps.openChanged(count);
      if (count > 0) setTimeout(() => void warmUpExport(sampleFile(root)), WARM_UP_MS).unref();
    },
  });
  for (const file of deps.offered) reports.offer(file);

  let read: Promise<FormList> | null = null;
  const shipped = (): Promise<FormList> => {
    read ??= loadForms(formsFolder(root), write.ops);
    return read;
  };
  const used = createUsedForms(places.usedFormsFile, write);
  const ownForms = createOwnForms({
    write,
    reportsFolder,
    shipped,
    makeId: () => crypto.randomUUID(),
    patience,
    ...used,
  });
  return {
    reports,
    drafts,
    forms: ownForms.usable,
    ownForms,
    markFormUsed: used.markUsed,
    sampleFile: sampleFile(root),
    settings: () => visibleSettings(settings.get(), reportsFolder().path),
    changeSettings: settings.change,
    reportsFolder,
    chooseReportsFolder: async (folder) => {
      const changed = await settings.change({ reportsFolder: folder });
      if (changed.ok) folderForThisRun = null;
      return changed;
    },
    exports: createExports({
      reportsFolder: async () => readyFolder(reportsFolder(), write.ops),
      print: deps.print,
      reached: deps.exportReached,
    }),
    startupReasons: [
      settings.startupReason,
      recent.startupReason,
      rescues.startupReason,
      drafts.startupReason,
    ].filter((reason) => reason !== null),
  };
}

/** How long the start page waits for a recent file: a share that is gone answers after half a minute. */
const RECENT_LIMIT_MS = 1500;

/** After a report opened: the page draws it first. Nobody finds the button sooner. */
const WARM_UP_MS = 300;

/** Rehearses an export in its thread ahead of the first one, so that the click is answered at once. */
async function warmUpExport(sample: string): Promise<void> {
  const { warmUpExport: rehearse } = await import('./export/export-report.ts');
  await rehearse(async () => {
    const read = await readBytes(sample, REAL_FILE_OPS);
    // Without the sample only the library is loaded; opening the sample tells what is wrong with it.
    return read.ok ? new TextDecoder().decode(read.value.bytes) : null;
  });
}
