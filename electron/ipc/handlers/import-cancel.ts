import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';
import { importThread } from './import-thread-of-program.ts';

/** Gives up the document that is being read. */
export const importCancel: Handler<'import:cancel'> = async () => {
  importThread.cancel();
  return ok(null);
};
