import { takeCarriedReport } from '../../shared/export/carried-document.ts';
import { formatOfFile } from '../../shared/export/formats.ts';
import type { DocumentRefusal, Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { FileOps } from './file-ops.ts';
import { readBytes, understandReport } from './read-report.ts';

type Fault = Extract<Awaited<ReturnType<typeof takeCarriedReport>>, { ok: false }>['error'];

/**
 * The report that a Word or ODF document carries, when the document still says what it said when it was exported.
 * The document stays as it is, and the report is checked like any file of unknown origin.
 */
export async function readCarriedReport(
  file: string,
  ops: FileOps,
): Promise<Result<Report, Reason>> {
  const format = formatOfFile(file);
  if (format === null) return err({ code: 'file-foreign', file });
  const loaded = await readBytes(file, ops);
  if (!loaded.ok) return loaded;
  const taken = await takeCarriedReport(loaded.value.bytes, format);
  if (!taken.ok) return err({ code: 'document-refused', file, why: refusalOf(taken.error) });
  if (!taken.value.isUnchanged) return err({ code: 'document-refused', file, why: 'changed' });
  const understood = understandReport(taken.value.data, file);
  return understood.ok ? ok(understood.value.report) : understood;
}

function refusalOf(fault: Fault): DocumentRefusal {
  switch (fault.code) {
    case 'compound-file':
      return fault.isEncrypted ? 'encrypted' : 'old-format';
    case 'encrypted':
      return 'encrypted';
    case 'foreign':
      return 'no-report';
    case 'damaged':
      return 'damaged';
    case 'not-package':
    case 'bad-name':
      return 'not-package';
    case 'too-large':
    case 'too-many-parts':
    case 'bomb':
      return 'too-large';
  }
}
