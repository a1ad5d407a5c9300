import { ownWordingColumn } from '../model/added-rows.ts';
import type { CarriedPlace, Companion, LeftOver } from '../model/carried.ts';
import { keepAnchors } from '../model/comment-anchors.ts';
import type { Form } from '../model/form.ts';
import type { MakeId } from '../model/ids.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import type { Report } from '../model/report.ts';
import { withoutUnusedImages } from '../model/report-image.ts';
import { EMPTY_RICH_TEXT, isBlank, type RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import type { Section } from '../model/section.ts';
import { bareText, companionOf } from './companion.ts';
import type { FormMatch } from './match-forms.ts';
import { moveReport } from './move-report.ts';
import { retarget } from './retarget.ts';
import { markYears } from './year-marks.ts';

export interface RollOverOptions {
  readonly form: Form;
  readonly match: FormMatch;
  /** ROC year of the new report. */
  readonly year: number;
  /** The file that last year's report is in. */
  readonly fileName: string;
  /** Whether last year's text is the draft of this year's, with its years marked. */
  readonly withText: boolean;
  /** ISO 8601, Z. */
  readonly now: string;
  readonly makeId: MakeId;
}

/**
 * This year's report from last year's: agency, units, strategies, the office's own rows and who is responsible are
 * taken over; ticks, scores, states and comments belong to last year. What was written then is carried beside each row.
 * What is taken over and has no place in the form is left over, so that no sign of it is lost.
 */
export function rollOver(report: Report, options: RollOverOptions): Report {
  const { form, match, year, fileName, withText, now, makeId } = options;
  const draft = (text: RichText): RichText =>
    withText ? markYears(keepAnchors(text, () => false)) : EMPTY_RICH_TEXT;
  // Rows keep their ids while they move, so that it can be seen where the office's own ones went.
  const { lastYear: _, plan: _plan, comments: _comments, leftOver = [], ...own } = report;
  const begun: Report = {
    ...own,
    sections: report.sections.map((section) => begin(section, report.form, draft)),
  };
  const moved = moveReport(begun, form, match, makeId);
  const rowsAfter = new Map(
    moved.sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows.map((row) => [
            row.id,
            { sectionId: section.formSectionId, rowId: row.formRowId },
          ])
        : [],
    ),
  );
  const rowsBefore = new Map(
    report.sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows.map((row) => [`${section.formSectionId}\n${row.formRowId}`, row.id])
        : [],
    ),
  );
  const companion = companionOf(report, {
    fileName,
    match,
    placeOf: (sectionId, rowId) => rowsAfter.get(rowsBefore.get(`${sectionId}\n${rowId}`) ?? ''),
  });
  const before = leftOver.flatMap(carryLeftOver);
  const lastYear: Companion = { ...companion, places: [...companion.places, ...before] };
  const { leftOver: fresh = [], ...rest } = moved;
  const kept = [
    ...(withText ? leftOver.flatMap((entry) => beginLeftOver(entry, draft, makeId)) : []),
    ...fresh,
  ];
  const renamed = new Map<string, string>();
  const rename = (old: string): string => {
    const id = makeId();
    renamed.set(old, id);
    return id;
  };
  const next: Report = {
    ...rest,
    id: makeId(),
    year,
    createdAt: now,
    updatedAt: now,
    sections: moved.sections.map((section) => renameSection(section, rename)),
    lastYear,
    ...(kept.length === 0 ? {} : { leftOver: kept }),
  };
  return refreshFields(withoutUnusedImages(retarget(next, renamed)));
}

/** A section as the new year begins with it. */
function begin(section: Section, form: Form, draft: (text: RichText) => RichText): Section {
  if (section.kind === 'prose') return { ...section, body: draft(section.body) };
  const formSection = form.sections.find(({ id }) => id === section.formSectionId);
  const own = formSection?.kind === 'table' ? ownWordingColumn(formSection)?.id : undefined;
  return { ...section, rows: section.rows.map((row) => beginRow(row, own, draft)) };
}

function beginRow(row: Row, own: string | undefined, draft: (text: RichText) => RichText): Row {
  const cells = Object.fromEntries(
    Object.entries(row.cells).map(([columnId, text]) => {
      // What an added row asks for is a strategy: it is taken over like the form's.
      const isWording = row.added !== undefined && columnId === own;
      return [columnId, isWording ? keepAnchors(text, () => false) : draft(text)];
    }),
  );
  const isEmpty = Object.values(cells).every(isBlank);
  return {
    ...row,
    cells,
    state: isEmpty ? 'empty' : 'writing',
    assessments: {},
    selfScore: null,
  };
}

/** What was left over before, to be read beside the report: as all that is carried, without pictures and comments. */
function carryLeftOver({ from, parts }: LeftOver): readonly CarriedPlace[] {
  if (parts.length === 0) return [];
  return [{ from, parts: parts.map(({ label, text }) => ({ label, text: bareText(text) })) }];
}

/** What was left over before as a draft that still has no place; what was judged then belongs to last year. */
function beginLeftOver(
  { from, formName, parts, owners }: LeftOver,
  draft: (text: RichText) => RichText,
  makeId: MakeId,
): readonly LeftOver[] {
  if (parts.length === 0) return [];
  return [
    {
      id: makeId(),
      from,
      formName,
      parts: parts.map((part) => ({ ...part, text: draft(part.text) })),
      ...(owners === undefined ? {} : { owners }),
    },
  ];
}

function renameSection(section: Section, rename: (id: string) => string): Section {
  const id = rename(section.id);
  if (section.kind === 'prose') return { ...section, id };
  return { ...section, id, rows: section.rows.map((row) => ({ ...row, id: rename(row.id) })) };
}
