import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Cuts, copies or pastes in the focused field. The page itself may not read the clipboard. */
export const clipboardRun: Handler<'clipboard:run'> = async ({ act }, { desktop }) => {
  desktop.clipboard(act);
  return ok(null);
};
