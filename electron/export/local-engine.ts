import { docxExporter } from '../../shared/export/docx/docx-exporter.ts';
import type { Exporter } from '../../shared/export/exporter.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { documentKind } from '../../shared/model/form.ts';
import type { Report } from '../../shared/model/report.ts';
import { ok } from '../../shared/model/result.ts';
import { parseJson } from '../storage/json-text.ts';
import { understandReport } from '../storage/read-report.ts';
import type { DocxEngine, DocxJob } from './docx-engine.ts';

/** Does the work on the calling thread: what the worker runs, and the command line, which has nothing else to do. */
export const LOCAL_ENGINE: DocxEngine = {
  open: async (json, file) => {
    const parsed = parseJson(new TextEncoder().encode(json), file);
    if (!parsed.ok) return parsed;
    const understood = understandReport(parsed.value, file);
    return understood.ok ? ok(jobOf(understood.value.report)) : understood;
  },
};

/** The job of a report that has been read already. */
export function jobOf(report: Report, exporter: Exporter = docxExporter): DocxJob {
  return {
    head: {
      year: report.year,
      agency: report.agency,
      document: documentKind(report.form),
    },
    build: (options) => exporter.export(report, options),
    verify: async (bytes) => verifyExport(exporter, report, bytes),
    close: () => {},
  };
}
