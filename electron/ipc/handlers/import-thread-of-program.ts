import { createImportThread } from '../../import/import-thread.ts';

/** One for the whole program: a person brings in one document at a time. */
export const importThread = createImportThread();
