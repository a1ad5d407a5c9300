import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { writeAtomically } from './atomic-write.ts';
import { isSameFile, type OpenReport } from './open-report.ts';
import { readReport } from './read-report.ts';
import { checkOutgoing, dropRescueCopy, type SaveDeps, saveReport } from './save-report.ts';

/**
 * Saves a copy of an open report where the user chose. The report itself stays where it is, unless it
 * cannot be saved there (read-only, failing so far, or on no disk yet): then it goes on in the copy.
 * An existing file is replaced only when it is a report that this program can read.
 */
export async function saveReportCopy(
  open: OpenReport,
  json: string,
  target: string,
  deps: SaveDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  if (open.isOnDisk && isSameFile(open.file, target)) return saveReport(open, json, deps);
  const checked = checkOutgoing(json, target);
  if (!checked.ok) return checked;
  const existing = await readReport(target, deps.write.ops);
  if (!existing.ok && existing.error.code !== 'file-missing') {
    return err({ code: 'file-exists', file: target });
  }
  const bytes = Buffer.from(`${JSON.stringify(checked.value)}\n`, 'utf8');
  const written = await writeAtomically(target, bytes, deps.write);
  if (!written.ok) return written;
  if (!open.isOnDisk || open.readOnly !== null || open.rescuedAs !== null) {
    Object.assign(open, {
      file: target,
      isOnDisk: true,
      readOnly: null,
      oldVersion: null,
      knownHashes: [written.value],
    });
    await dropRescueCopy(open, deps);
  }
  return ok({ file: target });
}
