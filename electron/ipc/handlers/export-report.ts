import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Exports the report as it is on screen, beside the report or into the reports folder. */
export const exportReport: Handler<'export:report'> = async (
  { handle, json, format, choices },
  { services },
) => {
  const file = services.reports.fileOf(handle);
  if (file === null) return err({ code: 'report-not-open' });
  return services.exports.report(json, file, format, choices);
};
