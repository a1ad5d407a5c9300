import { cutPart } from '../../../shared/part/cut-part.ts';
import { partTexts } from '../../../shared/texts/part.ts';
import { rowsOf } from '../../../shared/units/my-rows.ts';
import { isoNow } from '../../storage/clock.ts';
import { readReport } from '../../storage/read-report.ts';
import { savePart } from '../../storage/save-part.ts';
import type { CliCommand } from '../cli-command.ts';
import { FORCE_OPTION, reportTarget } from '../common-options.ts';
import { EXIT } from '../exit-codes.ts';
import { refuseExisting } from '../free-target.ts';
import { tellReason } from '../tell-reason.ts';

const texts = partTexts.cli.cut;

/** `part-cut`: the rows of a unit as a report of their own. */
export const partCutCommand: CliCommand = {
  name: 'part-cut',
  summary: texts.summary,
  details: texts.details,
  files: { min: 1, max: 1, usage: 'FILE' },
  options: {
    unit: { type: 'string', value: 'UNIT', isRequired: true, help: texts.unit },
    out: reportTarget('OUT.json', texts.out),
    force: FORCE_OPTION,
  },
  run: async (args, io) => {
    const read = await readReport(io.resolve(args.files[0] ?? ''), io.write.ops);
    if (!read.ok) return tellReason(read.error, io);
    const { report } = read.value;
    const wanted = args.required('unit');
    const unit = report.roster.find(({ name, shortName }) => [name, shortName].includes(wanted));
    if (unit === undefined || report.part !== undefined) {
      const known = report.roster.map(({ shortName }) => shortName);
      await io.error(report.part === undefined ? texts.unknownUnit(wanted, known) : texts.isPart);
      return EXIT.usage;
    }
    const file = io.resolve(args.required('out'));
    const refusal = await refuseExisting(file, args.isGiven('force'), io);
    if (refusal !== null) return refusal;
    const part = cutPart(report, {
      rowIds: rowsOf(report, [unit.id]),
      units: [unit.shortName],
      by: '',
      now: isoNow(io.write.clock),
      makeId: io.makeId,
    });
    if (part === null) {
      await io.error(texts.noRows(wanted));
      return EXIT.invalid;
    }
    const saved = await savePart(part, file, io.write);
    if (!saved.ok) return tellReason(saved.error, io);
    await io.out(file);
    return EXIT.ok;
  },
};
