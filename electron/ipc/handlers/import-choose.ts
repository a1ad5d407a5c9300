import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';
import { readDocumentFile } from './read-document-file.ts';

/** Asks for a document and reads it. */
export const importChoose: Handler<'import:choose'> = async (_args, { services, desktop }) => {
  const file = await desktop.chooseDocument(services.reportsFolder().path);
  return file === null ? err({ code: 'cancelled' }) : readDocumentFile(file);
};
