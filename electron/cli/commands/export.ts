import { COMMENT_CHOICES, DEFAULT_EXPORT_CHOICES } from '../../../shared/export/export-options.ts';
import { cliTexts } from '../../../shared/texts/cli.ts';
import { writeVerified } from '../../export/write-verified.ts';
import { isoNow } from '../../storage/clock.ts';
import { readReport } from '../../storage/read-report.ts';
import type { CliCommand } from '../cli-command.ts';
import { EXIT } from '../exit-codes.ts';
import { refuseExisting } from '../free-target.ts';
import { tellReason } from '../tell-reason.ts';

const texts = cliTexts.export;

/** `export`: a report as a Word document. */
export const exportCommand: CliCommand = {
  name: 'export',
  summary: texts.summary,
  details: texts.details,
  files: { min: 1, max: 1, usage: 'FILE' },
  options: {
    to: { type: 'string', value: 'OUT.docx', isRequired: true, help: texts.to },
    comments: { type: 'string', value: COMMENT_CHOICES.join('|'), help: texts.comments },
    force: { type: 'boolean', help: cliTexts.force },
  },
  run: async (args, io) => {
    const target = io.resolve(args.required('to'));
    const asked = args.text('comments') ?? DEFAULT_EXPORT_CHOICES.comments;
    const comments = COMMENT_CHOICES.find((choice) => choice === asked);
    if (comments === undefined) {
      await io.error(texts.badComments(asked, COMMENT_CHOICES));
      return EXIT.usage;
    }
    // Loaded only here: the docx library would slow down every other command.
    const { exporterForFile } = await import('../../../shared/export/exporters.ts');
    const exporter = exporterForFile(target);
    if (exporter === undefined) {
      await io.error(texts.notDocx(args.required('to')));
      return EXIT.usage;
    }
    const read = await readReport(io.resolve(args.files[0] ?? ''), io.write.ops);
    if (!read.ok) return tellReason(read.error, io);
    const refusal = await refuseExisting(target, args.isGiven('force'), io);
    if (refusal !== null) return refusal;

    const { jobOf } = await import('../../export/local-engine.ts');
    const job = jobOf(read.value.report, exporter);
    const bytes = await job.build({ now: isoNow(io.write.clock), comments });
    const written = await writeVerified(job, bytes, target, io.write);
    if (!written.ok) return tellReason(written.error, io);
    await io.out(target);
    return EXIT.ok;
  },
};
