import { err } from '../../../shared/model/result.ts';
import { MAX_DOCUMENT_BYTES } from '../../import/import-document.ts';
import type { Handler } from '../handler.ts';
import { importThread } from './import-thread-of-program.ts';

/** Reads a document that was dropped on the window. */
export const importRead: Handler<'import:read'> = async ({ fileName, bytes }) => {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return err({ code: 'document-refused', file: fileName, why: 'too-large' });
  }
  return importThread.read(bytes, fileName);
};
