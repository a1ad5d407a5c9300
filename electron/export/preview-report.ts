import type { ExportChoices } from '../../shared/export/export-options.ts';
import type { ExportOptions } from '../../shared/export/exporter.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { exportTexts } from '../../shared/texts/export.ts';
import { isoNow } from '../storage/clock.ts';
import { safeStem } from '../storage/file-names.ts';
import { untilGivenUp } from './export-engine.ts';
import type { ExportDeps } from './export-report.ts';
import { finishFile, type PrintPage } from './print-page.ts';

/** A report as it will be printed. Nothing is written. */
export interface PrintedReport {
  readonly bytes: Uint8Array;
  /** The office's name for the file, without an edition: nothing was exported. */
  readonly fileName: string;
}

/** What a preview needs from outside. */
export type PreviewDeps = Pick<ExportDeps, 'engine' | 'write' | 'signal' | 'reached'> & {
  readonly print: PrintPage;
};

/** Prints a report's JSON text to a PDF file in memory, and compares it with the report as an export would. */
export async function previewReport(
  json: string,
  choices: ExportChoices,
  { engine, write, print, signal, reached }: PreviewDeps,
): Promise<Result<PrintedReport, Reason>> {
  return untilGivenUp(engine, signal, async () => {
    const opened = await engine.open(json, exportTexts.openReport, 'pdf');
    if (!opened.ok) return opened;
    const job = opened.value;
    try {
      const options: ExportOptions = { ...choices, now: isoNow(write.clock) };
      const printed = await finishFile(job, options, print, signal, reached);
      if (!printed.ok) return printed;
      const bytes = printed.value;
      const { year, agency, document } = job.head;
      const fileName = `${safeStem(`${year}_${agency}_${document}`)}.pdf`;
      reached?.('verify');
      const places = await job.verify(bytes, options);
      return places.length === 0
        ? ok({ bytes, fileName })
        : err({ code: 'export-differs', file: fileName, places });
    } finally {
      job.close();
    }
  });
}
