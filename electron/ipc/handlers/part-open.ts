import { basename, dirname } from 'node:path';
import { err, ok } from '../../../shared/model/result.ts';
import { REAL_FILE_OPS } from '../../storage/file-ops.ts';
import { readReport } from '../../storage/read-report.ts';
import type { Handler } from '../handler.ts';

/** Asks the user for a part's file and reads it. What it is a part of is looked at where it is put back. */
export const partOpen: Handler<'part:open'> = async ({ handle }, { services, desktop }) => {
  const open = services.reports.fileOf(handle);
  if (open === null) return err({ code: 'report-not-open' });
  const file = await desktop.choosePartToMerge(dirname(open));
  if (file === null) return err({ code: 'cancelled' });
  const read = await readReport(file, REAL_FILE_OPS);
  if (!read.ok) return read;
  return ok({ file, fileName: basename(file), json: JSON.stringify(read.value.report) });
};
