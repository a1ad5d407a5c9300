import type { Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { type WriteDeps, writeAtomically } from './atomic-write.ts';
import { readReport } from './read-report.ts';

/**
 * Saves a part of a report as a file of its own. An older part may be replaced, because the user was asked;
 * a whole report, or anything else, never is.
 */
export async function savePart(
  part: Report,
  file: string,
  write: WriteDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  const existing = await readReport(file, write.ops);
  const isFree = existing.ok
    ? existing.value.report.part !== undefined
    : existing.error.code === 'file-missing';
  if (!isFree) return err({ code: 'file-exists', file });
  const bytes = Buffer.from(`${JSON.stringify(part)}\n`, 'utf8');
  const written = await writeAtomically(file, bytes, write);
  return written.ok ? ok({ file }) : written;
}
