import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** The renderer is ready for the window to close. */
export const windowFlushed: Handler<'window:flushed'> = async (_args, { flushed }) => {
  flushed();
  return ok(null);
};
