import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Notes a bug of the page in the local log. */
export const appLogProblem: Handler<'app:log-problem'> = async (
  { message, stack },
  { logProblem },
) => {
  logProblem(message, stack);
  return ok(null);
};
