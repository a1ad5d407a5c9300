import type { Exporter, ExportOptions } from '../../shared/export/exporter.ts';
import { loadExporter } from '../../shared/export/exporters.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { type Report, reportKind } from '../../shared/model/report.ts';
import { ok } from '../../shared/model/result.ts';
import { parseJson } from '../storage/json-text.ts';
import { understandReport } from '../storage/read-report.ts';
import type { ExportEngine, ExportJob } from './export-engine.ts';
import { NATIVE_CODEC } from './native-codec.ts';

/** Does the work on the calling thread: what the worker runs, and the command line, which has nothing else to do. */
export const LOCAL_ENGINE: ExportEngine = {
  // Nobody can ask for it while the only thread works.
  stop: () => {},
  open: async (json, file, format) => {
    const parsed = parseJson(new TextEncoder().encode(json), file);
    if (!parsed.ok) return parsed;
    const understood = understandReport(parsed.value, file);
    if (!understood.ok) return understood;
    return ok(jobOf(understood.value.report, await loadExporter(format)));
  },
};

/** The job of a report that has been read already. */
export function jobOf(report: Report, exporter: Exporter): ExportJob {
  return {
    head: {
      year: report.year,
      agency: report.agency,
      document: reportKind(report),
    },
    format: exporter.id,
    makes: exporter.kind,
    build: (options) =>
      exporter.kind === 'file'
        ? exporter.export(report, options, NATIVE_CODEC)
        : exporter.page(report, options),
    verify: (bytes, options) => verify(exporter, report, bytes, options),
    close: () => {},
  };
}

async function verify(
  exporter: Exporter,
  report: Report,
  bytes: Uint8Array,
  options: ExportOptions,
): Promise<readonly string[]> {
  return exporter.kind === 'file'
    ? verifyExport(exporter, report, bytes, options, NATIVE_CODEC)
    : exporter.verify(report, bytes, options);
}
