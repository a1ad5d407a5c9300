import { createImportThread } from '../../import/import-thread.ts';

/** One for the whole program: a person brings in one document at a time. */
export const importThread = createImportThread();

/** Another for what is asked about a document that was read: the next one may be read meanwhile. */
export const planThread = createImportThread();
