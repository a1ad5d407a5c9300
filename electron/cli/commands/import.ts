import { basename } from 'node:path';
import { applyChanges, type Decision } from '../../../shared/import/changes/apply-changes.ts';
import type { DocumentChange } from '../../../shared/import/changes/document-change.ts';
import { findChanges } from '../../../shared/import/changes/find-changes.ts';
import { isTakenFirst } from '../../../shared/import/changes/first-decision.ts';
import { applyPlan } from '../../../shared/import/foreign/apply-plan.ts';
import { planImport } from '../../../shared/import/foreign/plan-import.ts';
import { recognise } from '../../../shared/import/foreign/recognise.ts';
import type { ImportedDocument } from '../../../shared/import/imported-document.ts';
import { createReport, type Report } from '../../../shared/model/report.ts';
import { imagesOf, withoutUnusedImages } from '../../../shared/model/report-image.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import { MAX_YEAR, MIN_YEAR } from '../../../shared/model/year.ts';
import { importTexts } from '../../../shared/texts/import.ts';
import { importDocument } from '../../import/import-document.ts';
import { writeAtomically } from '../../storage/atomic-write.ts';
import { isoNow } from '../../storage/clock.ts';
import { readBytes } from '../../storage/read-report.ts';
import type { CliArguments, CliCommand } from '../cli-command.ts';
import type { CliIo } from '../cli-io.ts';
import { FORCE_OPTION, reportTarget } from '../common-options.ts';
import { EXIT } from '../exit-codes.ts';
import { refuseExisting } from '../free-target.ts';
import { tellReason } from '../tell-reason.ts';

const texts = importTexts.cli;

/** A report that was made of a document, and lines that account for it. */
interface Taken {
  readonly report: Report;
  readonly account: readonly string[];
  /** What somebody has to mend by hand: told whether an account is asked for or not. */
  readonly warnings: readonly string[];
}

/** `import`: a Word or ODF document as a report file. */
export const importCommand: CliCommand = {
  name: 'import',
  summary: texts.summary,
  details: texts.details,
  files: { min: 1, max: 1, usage: 'FILE' },
  options: {
    form: { type: 'string', value: 'ID', help: texts.form },
    agency: { type: 'string', value: 'NAME', help: texts.agency },
    year: { type: 'string', value: 'YEAR', help: texts.year },
    out: reportTarget('OUT.json', texts.out),
    report: { type: 'boolean', help: texts.report },
    force: FORCE_OPTION,
  },
  run: async (args, io) => {
    const file = io.resolve(args.files[0] ?? '');
    const target = io.resolve(args.required('out'));
    const loaded = await readBytes(file, io.write.ops);
    if (!loaded.ok) return tellReason(loaded.error, io);
    const read = await importDocument(loaded.value.bytes, basename(file));
    if (!read.ok) return tellReason(read.error, io);
    const refusal = await refuseExisting(target, args.isGiven('force'), io);
    if (refusal !== null) return refusal;
    const taken =
      read.value.carried === null
        ? await fromForeign(read.value, args, io)
        : ok(fromCarried(read.value, read.value.carried, io.makeId));
    if (!taken.ok) {
      await io.error(taken.error);
      return EXIT.usage;
    }
    const json = JSON.stringify(withoutUnusedImages(taken.value.report));
    const bytes = new TextEncoder().encode(`${json}\n`);
    const written = await writeAtomically(target, bytes, io.write);
    if (!written.ok) return tellReason(written.error, io);
    await io.out(target);
    for (const line of taken.value.warnings) await io.error(line);
    if (args.isGiven('report')) for (const line of taken.value.account) await io.out(line);
    return EXIT.ok;
  },
};

/** Takes every change of the document over into the report that it carries; what has no place is kept aside. */
function fromCarried(
  { document, running, missingPictures }: ImportedDocument,
  base: Report,
  makeId: () => string,
): Taken {
  const { changes, account } = findChanges(base, base, document, running);
  // Nothing is emptied, and no row taken away, by a command that nobody looks at.
  const decide = (change: DocumentChange): Decision => ({
    kind: change.kind === 'unplaced' ? 'keep' : isTakenFirst(change) ? 'take' : 'leave',
  });
  const images = { ...imagesOf(base), ...document.images };
  const report = applyChanges(base, changes, decide, images, makeId);
  const { total, placed, fixed, unplaced } = account;
  return {
    report,
    warnings: missingPictures.map(({ alt, place }) =>
      importTexts.notices.lostPicture(
        alt || importTexts.notices.pictureNoName,
        place.join(importTexts.place.separator),
      ),
    ),
    account: [
      importTexts.account(total, placed, fixed, unplaced),
      ...changes.map(({ kind, place }) => `${kind}\t${place.join(importTexts.place.separator)}`),
    ],
  };
}

async function fromForeign(
  { document }: ImportedDocument,
  args: CliArguments,
  io: CliIo,
): Promise<Result<Taken, string>> {
  const { forms } = await io.forms();
  const known = recognise(document, forms);
  const formId = args.text('form') ?? known.forms[0]?.formId;
  const form = forms.find(({ id }) => id === formId);
  if (form === undefined) return err(texts.noForm);
  const agency = args.text('agency')?.trim() ?? known.agency;
  if (agency === '') return err(texts.noAgency);
  const asked = args.text('year');
  const year = asked === undefined ? known.year : Number(asked);
  if (year === null || !Number.isInteger(year) || year < MIN_YEAR || year > MAX_YEAR) {
    return err(texts.noYear);
  }
  const { makeId } = io;
  const blank = createReport({ form, agency, year, now: isoNow(io.write.clock), makeId });
  const plan = planImport(document, blank);
  const left = plan.pieces.filter((piece) => piece.target === null);
  return ok({
    warnings: [],
    report: applyPlan(blank, plan.pieces, new Set(), document.images, makeId),
    account: [
      importTexts.summary(plan.rows.matched, plan.rows.all, left.length),
      ...plan.pieces.map(
        ({ place, confidence, text }) =>
          `${confidence.toFixed(2)}\t${place.join(importTexts.place.separator).replace(/\s+/gu, ' ')}\t${[...text.replace(/\s+/gu, ' ')].slice(0, 40).join('')}`,
      ),
    ],
  });
}
