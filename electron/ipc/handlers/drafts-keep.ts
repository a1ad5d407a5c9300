import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Keeps the comments of an open report that are written and not saved. */
export const draftsKeep: Handler<'drafts:keep'> = async ({ handle, drafts }, { services }) => {
  const file = services.reports.fileOf(handle);
  if (file === null) return err({ code: 'report-not-open' });
  return services.drafts.keep(handle, file, drafts);
};
