import type { Handler } from '../handler.ts';

/** Makes a draft a form. */
export const workshopSaveForm: Handler<'workshop:save-form'> = (
  { json, base, draft },
  { services },
) => services.ownForms.saveForm(json, base, draft);
