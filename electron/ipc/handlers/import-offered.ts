import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';
import { readDocumentFile } from './read-document-file.ts';

/** Reads a document that was to be opened as a report. Only paths that the user gave, as for reports. */
export const importOffered: Handler<'import:offered'> = async ({ file }, { services }) =>
  services.reports.isOffered(file)
    ? readDocumentFile(file)
    : err({ code: 'file-not-offered', file });
