import type { Handler } from '../handler.ts';

/** Keeps a draft. */
export const workshopSaveDraft: Handler<'workshop:save-draft'> = (
  { json, over, base },
  { services },
) => services.ownForms.saveDraft(json, over, base);
