import type { Report } from '../model/report.ts';
import { MAX_FORM_ROWS } from '../template/rules/row-count.ts';
import { carryTexts as texts } from '../texts/carry.ts';
import { isPlan } from './plan-to-results.ts';

/** What follows from a report: it under another version of its form, next year's, or the results of a plan. */
export type CarryKind = 'move' | 'roll-over' | 'results';

/** Why nothing can follow from a report. */
export type CarryRefusal =
  /** A part belongs to its whole: under another form, or in another year, nobody could put it back. */
  | { readonly code: 'part'; readonly label: string }
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'no-plan' };

/** Why this cannot follow from a report; null when it can. */
export function refuseCarry(kind: CarryKind, report: Report): CarryRefusal | null {
  if (report.part !== undefined) return { code: 'part', label: report.part.label };
  const rows = report.sections.reduce(
    (sum, section) => sum + (section.kind === 'table' ? section.rows.length : 0),
    0,
  );
  if (rows > MAX_FORM_ROWS) return { code: 'too-many-rows', rows, limit: MAX_FORM_ROWS };
  return kind === 'results' && !isPlan(report.form) ? { code: 'no-plan' } : null;
}

/** Says why, and what to do. */
export function carryRefusalWords(refusal: CarryRefusal): string {
  switch (refusal.code) {
    case 'part':
      return texts.isPart(refusal.label);
    case 'too-many-rows':
      return texts.tooMany(refusal.rows, refusal.limit);
    case 'no-plan':
      return texts.noPlan;
  }
}
