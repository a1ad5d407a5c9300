import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ExportChoices } from '../shared/export/export-options.ts';
import type { FormatId } from '../shared/export/formats.ts';
import type { ExportedFile, FormList, Settings } from '../shared/ipc/values.ts';
import type { Form } from '../shared/model/form.ts';
import type { Reason } from '../shared/model/reason.ts';
import { err, ok, type Result } from '../shared/model/result.ts';
import type { PrintPage } from './export/print-page.ts';
import { loadForms } from './forms/load-forms.ts';
import { createOwnForms, type OwnForms } from './forms/own-forms.ts';
import { createUsedForms } from './forms/used-forms.ts';
import { takeCarriedInThread } from './import/import-thread.ts';
import { formsFolder, sampleFile } from './paths.ts';
import { REAL_WRITE_DEPS } from './storage/atomic-write.ts';
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

/** Files exported in this run. */
export interface Exports {
  /** Exports beside the report; into the reports folder when the report has no folder of its own yet. */
  readonly report: (
    json: string,
    reportFile: string,
    format: FormatId,
    choices: ExportChoices,
  ) => Promise<Result<ExportedFile, Reason>>;
  readonly fileOf: (exportId: string) => string | null;
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
}

/** Reads the recent list and puts the services together. */
export async function createServices(deps: ServicesDeps): Promise<Services> {
  const { root, places, settings } = deps;
  const write = REAL_WRITE_DEPS;
  const [recent, rescues] = await Promise.all([
    openRecent(places.recentFile, write),
    openRescues(places.rescuesFile, write),
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
    exports: createExports(async () => readyFolder(reportsFolder(), write.ops), deps.print),
    startupReasons: [settings.startupReason, recent.startupReason, rescues.startupReason].filter(
      (reason) => reason !== null,
    ),
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

function createExports(
  reportsFolder: () => Promise<Result<string, Reason>>,
  print: PrintPage,
): Exports {
  const files = new Map<string, string>();
  return {
    report: async (json, reportFile, format, choices) => {
      // Loaded at the first export: no part of starting.
      const { exportReport, REAL_EXPORT_DEPS } = await import('./export/export-report.ts');
      const beside = await readyFolder(
        { path: dirname(reportFile), isDefault: false },
        REAL_WRITE_DEPS.ops,
      );
      const folder = beside.ok ? beside : await reportsFolder();
      if (!folder.ok) return err(folder.error);
      const exported = await exportReport(json, folder.value, format, choices, {
        ...REAL_EXPORT_DEPS,
        print,
      });
      if (!exported.ok) return exported;
      const { file, bytes } = exported.value;
      const exportId = crypto.randomUUID();
      files.set(exportId, file);
      return ok({ exportId, file, fileName: basename(file), bytes });
    },
    fileOf: (exportId) => files.get(exportId) ?? null,
  };
}
