import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Keeps the comments of an open report that are written and not saved. */
export const draftsKeep: Handler<'drafts:keep'> = async (
  { handle, reportId, drafts },
  { services },
) => {
  // The name of a report that was never saved may become another's.
  const file = services.reports.savedFileOf(handle);
  if (file === null) return err({ code: 'report-not-open' });
  return services.drafts.keep(handle, { file, reportId }, drafts);
};
