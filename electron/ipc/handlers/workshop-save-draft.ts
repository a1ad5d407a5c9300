import type { Handler } from '../handler.ts';

/** Keeps a draft. */
export const workshopSaveDraft: Handler<'workshop:save-draft'> = ({ json }, { services }) =>
  services.ownForms.saveDraft(json);
