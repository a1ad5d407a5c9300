import { figuresOf } from '../../../shared/model/figure.ts';
import { findFormRow, findFormSection, findRow } from '../../../shared/model/find-place.ts';
import { refreshFields } from '../../../shared/model/refresh-fields.ts';
import type { Report } from '../../../shared/model/report.ts';
import { withoutUnusedImages } from '../../../shared/model/report-image.ts';
import { touch } from '../../../shared/model/updates.ts';
import { applyMerge, type MergeChoice, proposedChoices } from '../../../shared/part/apply-merge.ts';
import { figureWords } from '../../../shared/part/figure-words.ts';
import type { MergeFigure } from '../../../shared/part/merge-figures.ts';
import { type MergeRow, OPEN_KINDS, planMerge } from '../../../shared/part/plan-merge.ts';
import { refusalWords } from '../../../shared/part/refusal-words.ts';
import { partTexts } from '../../../shared/texts/part.ts';
import { writeAtomically } from '../../storage/atomic-write.ts';
import { isoNow } from '../../storage/clock.ts';
import { readReport } from '../../storage/read-report.ts';
import type { CliCommand } from '../cli-command.ts';
import { FORCE_OPTION, reportTarget } from '../common-options.ts';
import { EXIT } from '../exit-codes.ts';
import { refuseExisting } from '../free-target.ts';
import { tellReason } from '../tell-reason.ts';

const texts = partTexts.cli.merge;
const CHOICES: readonly MergeChoice[] = ['ours', 'theirs', 'both'];

/** `part-merge`: parts put back into the whole, into a file of its own. */
export const partMergeCommand: CliCommand = {
  name: 'part-merge',
  summary: texts.summary,
  details: texts.details,
  files: { min: 2, max: 100, usage: 'FILE PART…' },
  options: {
    out: reportTarget('OUT.json', texts.out),
    conflicts: { type: 'string', value: 'ours|theirs|both', help: texts.conflicts },
    force: FORCE_OPTION,
  },
  run: async (args, io) => {
    const typed = args.text('conflicts');
    const forConflicts = CHOICES.find((choice) => choice === typed);
    if (typed !== undefined && forConflicts === undefined) {
      await io.error(texts.badChoice(typed));
      return EXIT.usage;
    }
    const [wholeFile = '', ...partFiles] = args.files.map((file) => io.resolve(file));
    const read = await readReport(wholeFile, io.write.ops);
    if (!read.ok) return tellReason(read.error, io);
    let whole = read.value.report;
    const lines: string[] = [];
    let undecided = 0;
    for (const file of partFiles) {
      const readPart = await readReport(file, io.write.ops);
      if (!readPart.ok) return tellReason(readPart.error, io);
      const part = readPart.value.report;
      const plan = planMerge(whole, part);
      if (!plan.ok) {
        await io.error(refusalWords(plan.error, file));
        return EXIT.invalid;
      }
      const choices = new Map(proposedChoices(plan.value));
      for (const row of plan.value.rows) {
        if (row.kind === 'conflict' && forConflicts === undefined) undecided += 1;
        if (row.kind === 'conflict' && forConflicts !== undefined)
          choices.set(row.rowId, forConflicts);
        if (OPEN_KINDS.includes(row.kind) || row.kind === 'unplaced')
          lines.push(lineOf(row, whole, part));
      }
      for (const figure of plan.value.figures) {
        if (figure.kind === 'conflict' && forConflicts === undefined) undecided += 1;
        if (figure.kind === 'conflict' && forConflicts !== undefined)
          choices.set(figure.id, forConflicts);
        lines.push(figureLineOf(figure, whole, part));
      }
      whole = refreshFields(applyMerge(whole, part, plan.value, choices));
    }
    const target = io.resolve(args.required('out'));
    const refusal = await refuseExisting(target, args.isGiven('force'), io);
    if (refusal !== null) return refusal;
    for (const line of lines) await io.out(line);
    if (undecided > 0) {
      await io.error(texts.undecided(undecided));
      return EXIT.invalid;
    }
    const merged = touch(withoutUnusedImages(whole), isoNow(io.write.clock));
    const bytes = Buffer.from(`${JSON.stringify(merged)}\n`, 'utf8');
    const written = await writeAtomically(target, bytes, io.write);
    if (!written.ok) return tellReason(written.error, io);
    await io.out(target);
    return EXIT.ok;
  },
};

/** `只有部分報告改過`, a tab, and where the row is. */
function lineOf({ kind, sectionId, rowId }: MergeRow, whole: Report, part: Report): string {
  const formRow =
    findFormRow(whole, sectionId, findRow(whole, sectionId, rowId)) ??
    findFormRow(part, sectionId, findRow(part, sectionId, rowId));
  const heading = findFormSection(whole, sectionId)?.heading ?? '';
  return `${partTexts.kinds[kind]}\t${[heading, ...(formRow?.path ?? [])].join('／')}`;
}

/** `只有部分報告改過`, a tab, which figure, and what it is in the report and in the part. */
function figureLineOf({ kind, ours, theirs }: MergeFigure, whole: Report, part: Report): string {
  const title = partTexts.figureTitle((theirs ?? ours)?.name.trim() ?? '');
  const words = [figureWords(ours, figuresOf(whole)), figureWords(theirs, figuresOf(part))];
  return [partTexts.figureKinds[kind], title, ...words].join('\t');
}
