import { basename, dirname } from 'node:path';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import { carryTexts } from '../../shared/texts/carry.ts';
import { writeAtomically } from './atomic-write.ts';
import { fileStamp } from './clock.ts';
import { withRemark } from './file-names.ts';
import type { OpenReport } from './open-report.ts';
import { checkOutgoing, freeFile, type SaveDeps } from './save-report.ts';

/**
 * Keeps a copy of an open report as it is, beside its file; in the reports folder when nothing can be written
 * there. The report itself goes on where it is.
 */
export async function keepReportCopy(
  open: OpenReport,
  json: string,
  deps: SaveDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  const checked = checkOutgoing(json, open.file);
  if (!checked.ok) return checked;
  const bytes = Buffer.from(`${JSON.stringify(checked.value)}\n`, 'utf8');
  const beside = await writeCopy(dirname(open.file), open.file, bytes, deps);
  if (beside.ok) return beside;
  const folder = await deps.reportsFolder();
  return folder.ok ? writeCopy(folder.value, open.file, bytes, deps) : folder;
}

async function writeCopy(
  folder: string,
  file: string,
  bytes: Buffer,
  deps: SaveDeps,
): Promise<Result<{ readonly file: string }, Reason>> {
  const name = withRemark(basename(file), carryTexts.beforeMove(fileStamp(deps.write.clock)));
  const target = await freeFile(folder, name, deps.write);
  if (!target.ok) return target;
  const written = await writeAtomically(target.value, bytes, deps.write);
  return written.ok ? { ok: true, value: { file: target.value } } : written;
}
