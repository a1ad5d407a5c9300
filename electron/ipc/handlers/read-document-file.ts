import { basename } from 'node:path';
import type { Reason } from '../../../shared/model/reason.ts';
import { err, type Result } from '../../../shared/model/result.ts';
import { MAX_DOCUMENT_BYTES } from '../../import/import-document.ts';
import { REAL_FILE_OPS } from '../../storage/file-ops.ts';
import { readBytes } from '../../storage/read-report.ts';
import { importThread } from './import-thread-of-program.ts';

/** Reads a document on disk in the thread for that: JSON text of an `ImportedDocument`. */
export async function readDocumentFile(file: string): Promise<Result<string, Reason>> {
  const loaded = await readBytes(file, REAL_FILE_OPS);
  if (!loaded.ok) return loaded;
  const { bytes } = loaded.value;
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return err({ code: 'document-refused', file, why: 'too-large' });
  }
  return importThread.read(bytes, basename(file));
}
