import type { Handler } from '../handler.ts';

/** Makes a draft a form. */
export const workshopSaveForm: Handler<'workshop:save-form'> = ({ json }, { services }) =>
  services.ownForms.saveForm(json);
