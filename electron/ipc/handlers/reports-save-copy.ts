import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Asks the user where and saves a copy. */
export const reportsSaveCopy: Handler<'reports:save-copy'> = async (
  { handle, json },
  { services, desktop },
) => {
  const file = services.reports.fileOf(handle);
  if (file === null) return err({ code: 'report-not-open' });
  const target = await desktop.chooseCopy(file);
  if (target === null) return err({ code: 'cancelled' });
  return services.reports.saveCopy(handle, json, target);
};
