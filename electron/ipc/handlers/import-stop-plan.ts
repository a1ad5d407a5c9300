import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';
import { planThread } from './import-thread-of-program.ts';

/** Gives up the question about a document that is being answered. */
export const importStopPlan: Handler<'import:stop-plan'> = async () => {
  planThread.cancel();
  return ok(null);
};
