import { ownWordingColumn } from '../model/added-rows.ts';
import type { Companion } from '../model/carried.ts';
import { keepAnchors } from '../model/comment-anchors.ts';
import type { Form } from '../model/form.ts';
import type { MakeId } from '../model/ids.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import type { Report } from '../model/report.ts';
import { withoutUnusedImages } from '../model/report-image.ts';
import { EMPTY_RICH_TEXT, isBlank, type RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import type { Section } from '../model/section.ts';
import { companionOf } from './companion.ts';
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
 */
export function rollOver(report: Report, options: RollOverOptions): Report {
  const { form, match, year, fileName, withText, now, makeId } = options;
  // Rows keep their ids while they move, so that it can be seen where the office's own ones went.
  const { lastYear: _, plan: _plan, comments: _comments, leftOver, ...own } = report;
  const moved = moveReport(own, form, match, makeId);
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
  const before = (leftOver ?? []).map(({ from, parts }) => ({ from, parts }));
  const lastYear: Companion = { ...companion, places: [...companion.places, ...before] };
  const { leftOver: _gone, ...rest } = moved;
  const draft = (text: RichText): RichText =>
    withText ? markYears(keepAnchors(text, () => false)) : EMPTY_RICH_TEXT;
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
    sections: moved.sections.map((section) => nextSection(section, form, draft, rename)),
    lastYear,
  };
  return refreshFields(withoutUnusedImages(retarget(next, renamed)));
}

function nextSection(
  section: Section,
  form: Form,
  draft: (text: RichText) => RichText,
  rename: (id: string) => string,
): Section {
  if (section.kind === 'prose')
    return { ...section, id: rename(section.id), body: draft(section.body) };
  const formSection = form.sections.find(({ id }) => id === section.formSectionId);
  const own = formSection?.kind === 'table' ? ownWordingColumn(formSection)?.id : undefined;
  return {
    ...section,
    id: rename(section.id),
    rows: section.rows.map((row) => nextRow(row, own, draft, rename)),
  };
}

function nextRow(
  row: Row,
  own: string | undefined,
  draft: (text: RichText) => RichText,
  rename: (id: string) => string,
): Row {
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
    id: rename(row.id),
    cells,
    state: isEmpty ? 'empty' : 'writing',
    assessments: {},
    selfScore: null,
  };
}
