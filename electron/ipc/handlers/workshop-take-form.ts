import { err, ok } from '../../../shared/model/result.ts';
import { REAL_WRITE_DEPS } from '../../storage/atomic-write.ts';
import { readReport } from '../../storage/read-report.ts';
import type { Handler } from '../handler.ts';

/** Asks the user for a report and takes the form out of it. */
export const workshopTakeForm: Handler<'workshop:take-form'> = async (
  _args,
  { services, desktop },
) => {
  const file = await desktop.chooseReport(services.reportsFolder().path);
  if (file === null) return err({ code: 'cancelled' });
  const read = await readReport(file, REAL_WRITE_DEPS.ops);
  return read.ok ? ok(read.value.report.form) : read;
};
