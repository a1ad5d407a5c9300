import type { ExportStage } from '../../shared/export/export-stage.ts';
import type { ExportOptions } from '../../shared/export/exporter.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import type { ExportJob } from './export-engine.ts';

/** Prints one page of HTML, which needs nothing beside it, and gives the printed file. `signal` gives it up. */
export type PrintPage = (
  page: Uint8Array,
  options: ExportOptions,
  signal?: AbortSignal,
) => Promise<Result<Uint8Array, Reason>>;

/**
 * The finished file of a job: what it builds, or what becomes of its page when that is printed.
 * @param reached told of each stage as it begins
 * @throws Error for a page where nothing prints: a bug, since whoever offers such a format brings what prints it
 */
export async function finishFile(
  job: ExportJob,
  options: ExportOptions,
  print: PrintPage | undefined,
  signal?: AbortSignal,
  reached: (stage: ExportStage) => void = () => {},
): Promise<Result<Uint8Array, Reason>> {
  reached('make');
  const built = await job.build(options);
  if (job.makes === 'file') return ok(built);
  if (print === undefined) throw new Error(`nothing here prints the page of ${job.format}`);
  reached('print');
  return print(built, options, signal);
}
