import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Asks the user for a form file and imports it. */
export const workshopImport: Handler<'workshop:import'> = async (_args, { services, desktop }) => {
  const file = await desktop.chooseForm(services.reportsFolder().path);
  return file === null ? err({ code: 'cancelled' }) : services.ownForms.importFile(file);
};
