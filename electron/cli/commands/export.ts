import {
  COMMENT_CHOICES,
  DEFAULT_EXPORT_CHOICES,
  LEVEL_CHOICES,
  NUMBERING_CHOICES,
} from '../../../shared/export/export-options.ts';
import type { ExportOptions } from '../../../shared/export/exporter.ts';
import { FORMATS, formatOfFile } from '../../../shared/export/formats.ts';
import { lostFields } from '../../../shared/model/refresh-fields.ts';
import { cliTexts } from '../../../shared/texts/cli.ts';
import { figureTexts } from '../../../shared/texts/figures.ts';
import { finishFile } from '../../export/print-page.ts';
import { writeVerified } from '../../export/write-verified.ts';
import { isoNow } from '../../storage/clock.ts';
import { readReport } from '../../storage/read-report.ts';
import type { CliCommand } from '../cli-command.ts';
import { FORCE_OPTION } from '../common-options.ts';
import { EXIT } from '../exit-codes.ts';
import { refuseExisting } from '../free-target.ts';
import { tellReason } from '../tell-reason.ts';

const texts = cliTexts.export;

/** `export`: a report as a file of the format that the ending of the name asks for. */
export const exportCommand: CliCommand = {
  name: 'export',
  summary: texts.summary,
  details: texts.details,
  files: { min: 1, max: 1, usage: 'FILE' },
  options: {
    to: {
      type: 'string',
      value: `OUT.${FORMATS.map(({ extension }) => extension).join('|')}`,
      isRequired: true,
      writes: [],
      help: texts.to,
    },
    comments: { type: 'string', value: COMMENT_CHOICES.join('|'), help: texts.comments },
    levels: { type: 'string', value: LEVEL_CHOICES.join('|'), help: texts.levels },
    numbering: { type: 'string', value: NUMBERING_CHOICES.join('|'), help: texts.numbering },
    contents: { type: 'boolean', help: texts.contents },
    'without-report': { type: 'boolean', help: texts.withoutReport },
    force: FORCE_OPTION,
  },
  run: async (args, io) => {
    const target = io.resolve(args.required('to'));
    const asked = {
      comments: args.text('comments') ?? DEFAULT_EXPORT_CHOICES.comments,
      levels: args.text('levels') ?? DEFAULT_EXPORT_CHOICES.levels,
      numbering: args.text('numbering') ?? DEFAULT_EXPORT_CHOICES.numbering,
    };
    const comments = COMMENT_CHOICES.find((choice) => choice === asked.comments);
    const levels = LEVEL_CHOICES.find((choice) => choice === asked.levels);
    const numbering = NUMBERING_CHOICES.find((choice) => choice === asked.numbering);
    if (comments === undefined) {
      await io.error(texts.badComments(asked.comments, COMMENT_CHOICES));
      return EXIT.usage;
    }
    if (levels === undefined || numbering === undefined) {
      const [name, known] =
        levels === undefined
          ? (['levels', LEVEL_CHOICES] as const)
          : (['numbering', NUMBERING_CHOICES] as const);
      await io.error(texts.badChoice(name, asked[name], known));
      return EXIT.usage;
    }
    const format = formatOfFile(target);
    if (format === null) {
      const endings = FORMATS.map(({ extension }) => `.${extension}`);
      await io.error(texts.unknownFormat(args.required('to'), endings));
      return EXIT.usage;
    }
    const read = await readReport(io.resolve(args.files[0] ?? ''), io.write.ops);
    if (!read.ok) return tellReason(read.error, io);
    const faulty = lostFields(read.value.report, 'figure').length;
    if (faulty > 0) await io.error(figureTexts.exportAsks(faulty));
    const refusal = await refuseExisting(target, args.isGiven('force'), io);
    if (refusal !== null) return refusal;

    // Loaded only here: what makes documents would slow down every other command.
    const { jobOf } = await import('../../export/local-engine.ts');
    const { loadExporter } = await import('../../../shared/export/exporters.ts');
    const job = jobOf(read.value.report, await loadExporter(format));
    if (job.makes === 'page' && io.print === undefined) {
      await io.error(texts.noPrinter);
      return EXIT.io;
    }
    const pageSetup = await io.officePageSetup?.();
    const choices: ExportOptions = {
      now: isoNow(io.write.clock),
      comments,
      levels,
      numbering,
      contents: args.isGiven('contents'),
      carriesReport: !args.isGiven('without-report'),
      ...(pageSetup === undefined ? {} : { pageSetup }),
    };
    const bytes = await finishFile(job, choices, io.print);
    if (!bytes.ok) return tellReason(bytes.error, io);
    const written = await writeVerified(job, bytes.value, choices, target, io.write);
    if (!written.ok) return tellReason(written.error, io);
    await io.out(target);
    return EXIT.ok;
  },
};
