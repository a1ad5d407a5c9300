import { takeCarriedReport } from '../../shared/export/carried-document.ts';
import { formatOfFile } from '../../shared/export/formats.ts';
import type { RunningLines } from '../../shared/export/page-setup.ts';
import { findChanges } from '../../shared/import/changes/find-changes.ts';
import { readDocument } from '../../shared/import/read-document.ts';
import type { DocumentRefusal, Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { understandReport } from '../storage/read-report.ts';
import { packageRefusal } from './package-refusal.ts';

type Fault = Extract<Awaited<ReturnType<typeof takeCarriedReport>>, { ok: false }>['error'];

/**
 * The report that a Word or ODF document carries, when the document still says what it said when it was exported, its
 * words marked as they were. The report is checked like any file of unknown origin. Takes long for a large document:
 * never where somebody types.
 * @param file where the document is: tells its format, and names it in reasons
 */
export async function takeCarried(
  bytes: Uint8Array,
  file: string,
): Promise<Result<Report, Reason>> {
  const format = formatOfFile(file);
  if (format === null) return err({ code: 'file-foreign', file });
  const taken = await takeCarriedReport(bytes, format);
  if (!taken.ok) return err({ code: 'document-refused', file, why: refusalOf(taken.error) });
  const changed = err({ code: 'document-refused', file, why: 'changed' } as const);
  if (!taken.value.isUnchanged || taken.value.missingPictures.length > 0) return changed;
  const understood = understandReport(taken.value.data, file);
  if (!understood.ok) return understood;
  const { report } = understood.value;
  return saysMore(bytes, report, taken.value.running) ? changed : ok(report);
}

/**
 * Marks such as bold, footnotes, the wording of comments, the lines at head and foot, and what pictures show are not in
 * the hash of what a document says: somebody may have touched nothing else.
 */
function saysMore(bytes: Uint8Array, report: Report, running: RunningLines | null): boolean {
  const read = readDocument(bytes);
  return !read.ok || findChanges(report, report, read.value, running).changes.length > 0;
}

function refusalOf(fault: Fault): DocumentRefusal {
  if (fault.code === 'foreign') return 'no-report';
  return fault.code === 'damaged' ? 'damaged' : packageRefusal(fault);
}
