import { takeCarriedReport } from '../../shared/export/carried-document.ts';
import type { ImportFault } from '../../shared/import/import-fault.ts';
import type { ImportedDocument } from '../../shared/import/imported-document.ts';
import { missingIn } from '../../shared/import/missing-pictures.ts';
import { partText } from '../../shared/import/part-text.ts';
import { readDocument } from '../../shared/import/read-document.ts';
import type { DocumentRefusal, Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { openPackage } from '../../shared/package/read-package.ts';
import { understandReport } from '../storage/read-report.ts';
import { packageRefusal } from './package-refusal.ts';

/** The largest document that is taken in: larger ones are no text of an office. */
export const MAX_DOCUMENT_BYTES = 128 * 1024 * 1024;

/**
 * Reads a document of unknown origin, and the report in it when it carries one. Nothing in it is run or fetched.
 * @param fileName how the user knows it
 */
export async function importDocument(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ImportedDocument, Reason>> {
  const read = readDocument(bytes);
  if (!read.ok)
    return err({ code: 'document-refused', file: fileName, why: refusalOf(read.error) });
  const document = read.value;
  const taken = await takeCarriedReport(bytes, document.format);
  // A damaged report in a whole document is as good as none: its text can still be compared.
  const understood = taken.ok ? understandReport(taken.value.data, fileName) : null;
  const carried = understood?.ok === true ? understood.value.report : null;
  const missingPictures =
    taken.ok && carried !== null ? missingIn(carried, taken.value.missingPictures) : [];
  const running = taken.ok && carried !== null ? taken.value.running : null;
  return ok({ fileName, document, carried, running, missingPictures, rowMap: rowMapOf(bytes) });
}

/** The parts with the properties that anybody may give a document. */
const PROPERTIES = ['docProps/custom.xml', 'meta.xml'];

function rowMapOf(bytes: Uint8Array): string | null {
  const opened = openPackage(bytes);
  if (!opened.ok) return null;
  for (const name of PROPERTIES) {
    const part = opened.value.read(name);
    const text = part.ok && part.value !== null ? partText(part.value) : '';
    const hash = /[^0-9a-f]([0-9a-f]{64})[^0-9a-f]/u.exec(text)?.[1];
    if (hash !== undefined) return hash;
  }
  return null;
}

function refusalOf(fault: ImportFault): DocumentRefusal {
  switch (fault.code) {
    case 'too-deep':
    case 'too-many':
      return 'too-large';
    case 'other-kind':
      return 'not-text';
    case 'not-xml':
    case 'doctype':
      return 'unreadable';
    default:
      return packageRefusal(fault);
  }
}
