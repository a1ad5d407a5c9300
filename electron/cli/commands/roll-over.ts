import { basename } from 'node:path';
import { matchForms } from '../../../shared/carry/match-forms.ts';
import { carryRefusalWords, refuseCarry } from '../../../shared/carry/refuse-carry.ts';
import { rollOver } from '../../../shared/carry/roll-over.ts';
import { MAX_YEAR, MIN_YEAR } from '../../../shared/model/year.ts';
import { carryTexts } from '../../../shared/texts/carry.ts';
import { cliTexts } from '../../../shared/texts/cli.ts';
import { writeAtomically } from '../../storage/atomic-write.ts';
import { isoNow } from '../../storage/clock.ts';
import { readReport } from '../../storage/read-report.ts';
import type { CliCommand } from '../cli-command.ts';
import { FORCE_OPTION, reportTarget } from '../common-options.ts';
import { EXIT } from '../exit-codes.ts';
import { refuseExisting } from '../free-target.ts';
import { tellReason } from '../tell-reason.ts';

const texts = carryTexts.cli.rollOver;

/** `roll-over`: this year's report from last year's. */
export const rollOverCommand: CliCommand = {
  name: 'roll-over',
  summary: texts.summary,
  details: texts.details,
  files: { min: 1, max: 1, usage: 'FILE' },
  options: {
    year: {
      type: 'string',
      value: 'YEAR',
      isRequired: true,
      help: cliTexts.new.year(MIN_YEAR, MAX_YEAR),
    },
    out: reportTarget('FILE', cliTexts.new.out),
    form: { type: 'string', value: 'ID', help: texts.form },
    'with-text': { type: 'boolean', help: texts.withText },
    force: FORCE_OPTION,
  },
  run: async (args, io) => {
    const typed = args.required('year').trim();
    const year = /^\d{2,3}$/u.test(typed) ? Number(typed) : Number.NaN;
    if (!(year >= MIN_YEAR && year <= MAX_YEAR)) {
      await io.error(cliTexts.new.badYear(typed, MIN_YEAR, MAX_YEAR));
      return EXIT.usage;
    }
    const file = io.resolve(args.files[0] ?? '');
    const read = await readReport(file, io.write.ops);
    if (!read.ok) return tellReason(read.error, io);
    const { report } = read.value;
    if (year <= report.year) {
      await io.error(carryTexts.yearNotLater(report.year));
      return EXIT.usage;
    }
    const refused = refuseCarry('roll-over', report);
    if (refused !== null) {
      await io.error(carryRefusalWords(refused));
      return EXIT.invalid;
    }
    const formId = args.text('form');
    const { forms } = await io.forms();
    const form = formId === undefined ? report.form : forms.find(({ id }) => id === formId);
    if (form === undefined) {
      await io.error(
        cliTexts.new.unknownForm(
          formId ?? '',
          forms.map(({ id }) => id),
        ),
      );
      return EXIT.usage;
    }
    const match = matchForms(report, form);
    const matched = match.rows.filter(({ to }) => to !== null).length;
    if (matched === 0 && match.rows.length > 0) {
      await io.error(carryTexts.noMatch);
      return EXIT.invalid;
    }
    const target = io.resolve(args.required('out'));
    const refusal = await refuseExisting(target, args.isGiven('force'), io);
    if (refusal !== null) return refusal;
    const next = rollOver(report, {
      form,
      match,
      year,
      fileName: basename(file),
      withText: args.isGiven('with-text'),
      now: isoNow(io.write.clock),
      makeId: io.makeId,
    });
    const bytes = new TextEncoder().encode(`${JSON.stringify(next)}\n`);
    const written = await writeAtomically(target, bytes, io.write);
    if (!written.ok) return tellReason(written.error, io);
    await io.out(target);
    return EXIT.ok;
  },
};
