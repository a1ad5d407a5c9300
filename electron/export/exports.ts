import { basename, dirname } from 'node:path';
import type { ExportChoices } from '../../shared/export/export-options.ts';
import type { ExportStage } from '../../shared/export/export-stage.ts';
import type { FormatId } from '../../shared/export/formats.ts';
import type { ExportedFile } from '../../shared/ipc/values.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { REAL_WRITE_DEPS } from '../storage/atomic-write.ts';
import { readyFolder } from '../storage/reports-folder.ts';
import type { PrintedReport } from './preview-report.ts';
import type { PrintPage } from './print-page.ts';

/** A report that is to be exported, as it is on the screen. */
export interface AskedExport {
  readonly json: string;
  readonly format: FormatId;
  readonly choices: ExportChoices;
  /** The report's own file: the export stands beside it, or in the reports folder when that place is gone. */
  readonly reportFile: string;
  /** Where the export is to stand instead. */
  readonly folder?: string;
}

/** Exports of this run, one at a time, and where their files are. A new one gives up the one before. */
export interface Exports {
  readonly report: (asked: AskedExport) => Promise<Result<ExportedFile, Reason>>;
  /** Prints the pages in memory. */
  readonly preview: (
    json: string,
    choices: ExportChoices,
  ) => Promise<Result<PrintedReport, Reason>>;
  /** Gives up what is being exported or printed; nothing when nothing is. */
  readonly cancel: () => void;
  readonly fileOf: (exportId: string) => string | null;
}

export interface ExportsDeps {
  /** Where reports without a folder of their own are exported to, made ready. */
  readonly reportsFolder: () => Promise<Result<string, Reason>>;
  readonly print: PrintPage;
  /** Told of each stage as it begins. */
  readonly reached: (stage: ExportStage) => void;
}

export function createExports({ reportsFolder, print, reached }: ExportsDeps): Exports {
  const files = new Map<string, string>();
  let current: AbortController | null = null;

  /** Does one export's work with what gives it up. */
  const alone = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    current?.abort();
    const own = new AbortController();
    current = own;
    try {
      return await work(own.signal);
    } finally {
      if (current === own) current = null;
    }
  };

  return {
    report: ({ json, format, choices, reportFile, folder: chosen }) =>
      alone(async (signal) => {
        // Loaded at the first export: no part of starting.
        const { exportReport, REAL_EXPORT_DEPS } = await import('./export-report.ts');
        const beside = await readyFolder(
          { path: chosen ?? dirname(reportFile), isDefault: false },
          REAL_WRITE_DEPS.ops,
        );
        const folder = beside.ok || chosen !== undefined ? beside : await reportsFolder();
        if (!folder.ok) return err(folder.error);
        const deps = { ...REAL_EXPORT_DEPS, print, signal, reached };
        const exported = await exportReport(json, folder.value, format, choices, deps);
        if (!exported.ok) return exported;
        const { file, bytes } = exported.value;
        const exportId = crypto.randomUUID();
        files.set(exportId, file);
        return ok({ exportId, file, fileName: basename(file), bytes });
      }),
    preview: (json, choices) =>
      alone(async (signal) => {
        const { previewReport } = await import('./preview-report.ts');
        const { REAL_EXPORT_DEPS } = await import('./export-report.ts');
        return previewReport(json, choices, { ...REAL_EXPORT_DEPS, print, signal, reached });
      }),
    cancel: () => current?.abort(),
    fileOf: (exportId) => files.get(exportId) ?? null,
  };
}
