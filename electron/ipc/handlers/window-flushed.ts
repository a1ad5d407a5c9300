import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** The renderer has saved what it could. */
export const windowFlushed: Handler<'window:flushed'> = async (answer, { flushed }) => {
  flushed(answer);
  return ok(null);
};
