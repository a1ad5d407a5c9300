import { docxExporter } from '../../shared/export/docx/docx-exporter.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import type { Report } from '../../shared/model/report.ts';
import { ok } from '../../shared/model/result.ts';
import { parseJson } from '../storage/json-text.ts';
import { understandReport } from '../storage/read-report.ts';
import type { DocumentHead, DocxEngine, DocxJob } from './docx-engine.ts';

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
export function jobOf(report: Report): DocxJob {
  return {
    head: headOf(report),
    build: (options) => docxExporter.export(report, options),
    verify: async (bytes) => verifyExport(docxExporter, report, bytes),
    close: () => {},
  };
}

/** The title without agency and year, which stand in the file name by themselves. */
function headOf({ form, agency, year }: Report): DocumentHead {
  const bare = form.title
    .replaceAll(/\{agency\}|\{year\}/gu, '')
    .trim()
    .replace(/^年度?/u, '')
    .trim();
  return { year, agency, document: bare === '' ? form.name : bare };
}
