import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Gives up the export or the preview that is being made. */
export const exportCancel: Handler<'export:cancel'> = async (_args, { services }) => {
  services.exports.cancel();
  return ok(null);
};
