import type { ExportOptions } from '../../shared/export/exporter.ts';
import type { ExportJob } from './export-engine.ts';

/** Prints one page of HTML, which needs nothing beside it, and gives the printed file. */
export type PrintPage = (page: Uint8Array, options: ExportOptions) => Promise<Uint8Array>;

/**
 * The finished file of a job: what it builds, or what becomes of its page when that is printed.
 * @throws Error for a page where nothing prints: a bug, since whoever offers such a format brings what prints it
 */
export async function finishFile(
  job: ExportJob,
  options: ExportOptions,
  print: PrintPage | undefined,
): Promise<Uint8Array> {
  const built = await job.build(options);
  if (job.makes === 'file') return built;
  if (print === undefined) throw new Error(`nothing here prints the page of ${job.format}`);
  return print(built, options);
}
