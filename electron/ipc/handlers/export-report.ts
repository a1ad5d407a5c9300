import { dirname } from 'node:path';
import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Exports the report as it is on screen: beside the report, into the reports folder, or where the user says. */
export const exportReport: Handler<'export:report'> = async (
  { handle, json, format, choices, elsewhere },
  { services, desktop },
) => {
  const reportFile = services.reports.fileOf(handle);
  if (reportFile === null) return err({ code: 'report-not-open' });
  const asked = { json, format, choices, reportFile };
  if (elsewhere !== true) return services.exports.report(asked);
  const folder = await desktop.chooseExportFolder(dirname(reportFile));
  return folder === null
    ? err({ code: 'cancelled' })
    : services.exports.report({ ...asked, folder });
};
