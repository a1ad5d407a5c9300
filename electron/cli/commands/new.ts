import { createReport } from '../../../shared/model/report.ts';
import { sanitizeText } from '../../../shared/model/sanitize.ts';
import { MAX_YEAR, MIN_YEAR } from '../../../shared/model/year.ts';
import { cliTexts } from '../../../shared/texts/cli.ts';
import { writeAtomically } from '../../storage/atomic-write.ts';
import { isoNow } from '../../storage/clock.ts';
import type { CliCommand } from '../cli-command.ts';
import { FORCE_OPTION, reportTarget } from '../common-options.ts';
import { EXIT } from '../exit-codes.ts';
import { refuseExisting } from '../free-target.ts';
import { tellReason } from '../tell-reason.ts';

const texts = cliTexts.new;

/** `new`: a blank report of a form. */
export const newCommand: CliCommand = {
  name: 'new',
  summary: texts.summary,
  details: texts.details,
  files: { min: 0, max: 0, usage: '' },
  options: {
    form: { type: 'string', value: 'ID', isRequired: true, help: texts.form },
    year: { type: 'string', value: 'YEAR', isRequired: true, help: texts.year(MIN_YEAR, MAX_YEAR) },
    agency: { type: 'string', value: 'NAME', isRequired: true, help: texts.agency },
    out: reportTarget('FILE', texts.out),
    force: FORCE_OPTION,
  },
  run: async (args, io) => {
    const year = readYear(args.required('year'));
    if (year === null) {
      await io.error(texts.badYear(args.required('year'), MIN_YEAR, MAX_YEAR));
      return EXIT.usage;
    }
    const agency = sanitizeText(args.required('agency')).trim();
    if (agency === '') {
      await io.error(cliTexts.emptyOption('agency'));
      return EXIT.usage;
    }
    const formId = args.required('form');
    const { forms, refused } = await io.forms();
    const form = forms.find(({ id }) => id === formId);
    if (form === undefined) {
      const broken = refused.find(({ file }) => file === `${formId}.json`);
      if (broken !== undefined) return tellReason({ code: 'form-invalid', ...broken }, io);
      await io.error(
        texts.unknownForm(
          formId,
          forms.map(({ id }) => id),
        ),
      );
      return EXIT.usage;
    }
    const file = io.resolve(args.required('out'));
    const refusal = await refuseExisting(file, args.isGiven('force'), io);
    if (refusal !== null) return refusal;

    const report = createReport({
      form,
      agency,
      year,
      now: isoNow(io.write.clock),
      makeId: io.makeId,
    });
    const bytes = new TextEncoder().encode(`${JSON.stringify(report)}\n`);
    const written = await writeAtomically(file, bytes, io.write);
    if (!written.ok) return tellReason(written.error, io);
    await io.out(file);
    return EXIT.ok;
  },
};

/** A ROC year in plain digits; null for anything else, such as a western year. */
function readYear(text: string): number | null {
  const year = /^\d{2,3}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return year >= MIN_YEAR && year <= MAX_YEAR ? year : null;
}
