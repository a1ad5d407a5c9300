import { basename } from 'node:path';
import { err } from '../../../shared/model/result.ts';
import { MAX_DOCUMENT_BYTES } from '../../import/import-document.ts';
import { REAL_FILE_OPS } from '../../storage/file-ops.ts';
import { readBytes } from '../../storage/read-report.ts';
import type { Handler } from '../handler.ts';
import { importThread } from './import-thread-of-program.ts';

/** Asks for a document and reads it. */
export const importChoose: Handler<'import:choose'> = async (_args, { services, desktop }) => {
  const file = await desktop.chooseDocument(services.reportsFolder().path);
  if (file === null) return err({ code: 'cancelled' });
  const loaded = await readBytes(file, REAL_FILE_OPS);
  if (!loaded.ok) return loaded;
  const { bytes } = loaded.value;
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return err({ code: 'document-refused', file, why: 'too-large' });
  }
  return importThread.read(bytes, basename(file));
};
