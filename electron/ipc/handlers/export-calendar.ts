import { basename, dirname, join } from 'node:path';
import { reportKind } from '../../../shared/model/report.ts';
import { err, ok } from '../../../shared/model/result.ts';
import { calendarEvents } from '../../../shared/template/deadline-calendar.ts';
import { deadlineTexts } from '../../../shared/texts/deadlines.ts';
import { saveCalendar } from '../../export/save-calendar.ts';
import { REAL_WRITE_DEPS } from '../../storage/atomic-write.ts';
import { safeStem } from '../../storage/file-names.ts';
import { checkOutgoing } from '../../storage/save-report.ts';
import type { Handler } from '../handler.ts';

/** Asks the user where, and saves the deadlines of an open report as a calendar file. */
export const exportCalendar: Handler<'export:calendar'> = async (
  { handle, json },
  { services, desktop },
) => {
  const open = services.reports.fileOf(handle);
  if (open === null) return err({ code: 'report-not-open' });
  const checked = checkOutgoing(json, open);
  if (!checked.ok) return checked;
  const report = checked.value;
  const events = calendarEvents(report, REAL_WRITE_DEPS.clock.now());
  if (events.length === 0) return err({ code: 'no-dated-deadlines' });
  const { year, agency } = report;
  const stem = safeStem(deadlineTexts.calendarName(year, agency, reportKind(report)));
  const file = await desktop.chooseCalendar(join(dirname(open), `${stem}.ics`));
  if (file === null) return err({ code: 'cancelled' });
  const saved = await saveCalendar(events, file, REAL_WRITE_DEPS);
  return saved.ok ? ok({ file, fileName: basename(file), count: events.length }) : saved;
};
