import { formSectionOf } from './find-place.ts';
import type { FormRow } from './form-row.ts';
import type { TableFormSection } from './form-section.ts';
import type { Report } from './report.ts';
import type { Row } from './row.ts';
import type { TableSection } from './section.ts';

/** Points and the office's own score of a table, or of the whole report. */
export interface ScoreTotal {
  /** Printed points; null where the form prints none. */
  readonly points: number | null;
  /** Sum of the scores given so far. */
  readonly score: number;
  /** Rows that can have a score, and those that have one. */
  readonly rows: number;
  readonly scored: number;
}

/** The row's score: its own, or the sum of its criteria's where they have points of their own. */
export function rowScore(row: Row): number | null {
  const scores = Object.values(row.assessments)
    .map((assessment) => assessment.score)
    .filter((score) => score !== null);
  if (row.selfScore !== null) return row.selfScore;
  return scores.length === 0 ? null : sum(scores);
}

/**
 * The highest score the row may have: its own points, and never more than its section has left.
 * Null where the form prints no points for either: such a row has no score.
 */
export function maxRowScore(
  formSection: TableFormSection,
  section: TableSection,
  formRow: FormRow,
): number | null {
  if (formRow.points === null && formSection.points === null) return null;
  const others = section.rows
    .filter((row) => row.formRowId !== formRow.id)
    .map((row) => rowScore(row) ?? 0);
  const left =
    formSection.points === null ? Infinity : Math.max(0, sum([formSection.points, -sum(others)]));
  return Math.min(formRow.points ?? Infinity, left);
}

/** The totals of one table. */
export function sectionTotal(formSection: TableFormSection, section: TableSection): ScoreTotal {
  const pointsOf = new Map(formSection.rows.map((formRow) => [formRow.id, formRow.points]));
  const scorable = section.rows.filter(
    ({ formRowId }) => formSection.points !== null || (pointsOf.get(formRowId) ?? null) !== null,
  );
  const scores = scorable.map(rowScore).filter((score) => score !== null);
  return {
    points: formSection.points,
    score: sum(scores),
    rows: scorable.length,
    scored: scores.length,
  };
}

/** A table whose scores together exceed its points. */
export interface SectionOver {
  readonly heading: string;
  readonly score: number;
  readonly points: number;
}

/**
 * The tables with more scores than points. Nobody can enter that, but it comes about when rows that were scored
 * apart from each other are put together.
 */
export function sectionsOverPoints(report: Report): readonly SectionOver[] {
  return report.sections.flatMap((section) => {
    const formSection = formSectionOf(report, section);
    if (section.kind !== 'table' || formSection?.kind !== 'table') return [];
    const { score, points } = sectionTotal(formSection, section);
    return points === null || score <= points
      ? []
      : [{ heading: formSection.heading, score, points }];
  });
}

/** The sum of the scores of some rows of a report, by their ids. */
export function scoreOfRows(report: Report, rowIds: ReadonlySet<string>): number {
  return sum(
    report.sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows.filter(({ id }) => rowIds.has(id)).map((row) => rowScore(row) ?? 0)
        : [],
    ),
  );
}

/** The totals of each class (整體服務類, 專案規劃類) in the order of the form, and of tables without one. */
export function categoryTotals(
  report: Report,
): readonly { readonly category: string | null; readonly total: ScoreTotal }[] {
  const totals = new Map<string | null, ScoreTotal>();
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    const formSection = formSectionOf(report, section);
    if (formSection?.kind !== 'table') continue;
    const total = sectionTotal(formSection, section);
    totals.set(formSection.category, addTotals(totals.get(formSection.category), total));
  }
  return [...totals].map(([category, total]) => ({ category, total }));
}

/** The totals of the whole report. */
export function reportTotal(report: Report): ScoreTotal {
  return categoryTotals(report)
    .map(({ total }) => total)
    .reduce(addTotals, { points: null, score: 0, rows: 0, scored: 0 });
}

function addTotals(a: ScoreTotal | undefined, b: ScoreTotal): ScoreTotal {
  if (a === undefined) return b;
  return {
    points: a.points === null ? b.points : a.points + (b.points ?? 0),
    score: sum([a.score, b.score]),
    rows: a.rows + b.rows,
    scored: a.scored + b.scored,
  };
}

/** Adds up to a thousandth, because 0.1 + 0.2 is not 0.3 in binary and people read these totals. */
function sum(scores: readonly number[]): number {
  return Math.round(scores.reduce((total, score) => total + score, 0) * 1000) / 1000;
}
