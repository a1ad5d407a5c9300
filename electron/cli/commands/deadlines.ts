import { daysBetween, taipeiDay } from '../../../shared/model/calendar-day.ts';
import { calendarEvents } from '../../../shared/template/deadline-calendar.ts';
import { resolveDeadlines } from '../../../shared/template/resolve-deadline.ts';
import { cliTexts } from '../../../shared/texts/cli.ts';
import { deadlineTexts, rocDate } from '../../../shared/texts/deadlines.ts';
import { saveCalendar } from '../../export/save-calendar.ts';
import { readReport } from '../../storage/read-report.ts';
import type { CliCommand } from '../cli-command.ts';
import { FORCE_OPTION } from '../common-options.ts';
import { EXIT } from '../exit-codes.ts';
import { refuseExisting } from '../free-target.ts';
import { tellReason } from '../tell-reason.ts';

const texts = cliTexts.deadlines;

/** `deadlines`: what is due when, for whom; as a calendar file too. */
export const deadlinesCommand: CliCommand = {
  name: 'deadlines',
  summary: texts.summary,
  details: texts.details,
  files: { min: 1, max: 1, usage: 'FILE' },
  options: {
    ics: { type: 'string', value: 'OUT.ics', writes: ['.ics'], help: texts.ics },
    force: FORCE_OPTION,
  },
  run: async (args, io) => {
    const read = await readReport(io.resolve(args.files[0] ?? ''), io.write.ops);
    if (!read.ok) return tellReason(read.error, io);
    const { report } = read.value;
    const now = io.write.clock.now();
    const ics = args.text('ics');
    if (ics !== undefined) {
      const file = io.resolve(ics);
      const refusal = await refuseExisting(file, args.isGiven('force'), io);
      if (refusal !== null) return refusal;
      const events = calendarEvents(report, now);
      if (events.length === 0) return tellReason({ code: 'no-dated-deadlines' }, io);
      const saved = await saveCalendar(events, file, io.write);
      if (!saved.ok) return tellReason(saved.error, io);
      await io.out(file);
      return EXIT.ok;
    }
    const today = taipeiDay(now);
    for (const { day, who, what, wording } of resolveDeadlines(report.form, report.year, today)) {
      const fields =
        day === null
          ? [deadlineTexts.noDay, wording]
          : [rocDate(day), deadlineTexts.left(daysBetween(today, day))];
      await io.out([...fields, who, what].join('\t'));
    }
    return EXIT.ok;
  },
};
