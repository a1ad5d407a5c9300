import { dirname, join } from 'node:path';
import { err } from '../../../shared/model/result.ts';
import { partTexts } from '../../../shared/texts/part.ts';
import { REAL_WRITE_DEPS } from '../../storage/atomic-write.ts';
import { safeStem } from '../../storage/file-names.ts';
import { savePart } from '../../storage/save-part.ts';
import { checkOutgoing } from '../../storage/save-report.ts';
import type { Handler } from '../handler.ts';

/** Asks the user where and saves a part of an open report as a file of its own. */
export const partSave: Handler<'part:save'> = async ({ handle, json }, { services, desktop }) => {
  const open = services.reports.fileOf(handle);
  if (open === null) return err({ code: 'report-not-open' });
  const checked = checkOutgoing(json, open);
  if (!checked.ok) return checked;
  const { year, agency, part } = checked.value;
  const stem = safeStem(partTexts.fileStem(year, agency, part?.units ?? []));
  const file = await desktop.choosePart(join(dirname(open), `${stem}.json`));
  if (file === null) return err({ code: 'cancelled' });
  return savePart(checked.value, file, REAL_WRITE_DEPS);
};
