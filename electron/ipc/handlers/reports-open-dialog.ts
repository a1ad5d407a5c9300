import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Asks the user for a report file, or a document that carries one, and opens it. */
export const reportsOpenDialog: Handler<'reports:open-dialog'> = async (
  _args,
  { services, desktop },
) => {
  const file = await desktop.chooseReport(services.reportsFolder().path);
  if (file === null) return err({ code: 'cancelled' });
  services.reports.offer(file);
  return services.reports.open(file);
};
