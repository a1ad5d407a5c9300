import { faultTexts } from '../texts/faults.ts';
import type { Fault } from './fault.ts';
import { formSectionOf } from './find-place.ts';
import type { FormRow } from './form-row.ts';
import type { Report } from './report.ts';
import type { Row } from './row.ts';
import { sectionTotal } from './scores.ts';

/**
 * Scores above the points that the form prints, with their places. Such a report is whole and can be
 * opened, because the scores are put right in the program; but it is not what head office may receive.
 */
export function scoreHints(report: Report): readonly Fault[] {
  return report.sections.flatMap((section, i) => {
    const formSection = formSectionOf(report, section);
    if (section.kind !== 'table' || formSection?.kind !== 'table') return [];
    const path = `sections.${i}`;
    const formRows = new Map(formSection.rows.map((formRow) => [formRow.id, formRow]));
    const hints = section.rows.flatMap((row, k) => {
      const formRow = formRows.get(row.formRowId);
      return formRow === undefined ? [] : rowHints(row, formRow, `${path}.rows.${k}`);
    });
    const { score, points } = sectionTotal(formSection, section);
    if (points === null || score <= points) return hints;
    return [...hints, { path, message: faultTexts.scoresAboveSection(score, points) }];
  });
}

function rowHints(row: Row, formRow: FormRow, path: string): readonly Fault[] {
  const hints: Fault[] = [];
  if (row.selfScore !== null && formRow.points !== null && row.selfScore > formRow.points) {
    const message = faultTexts.scoreAboveRow(row.selfScore, formRow.points);
    hints.push({ path: `${path}.selfScore`, message });
  }
  for (const { id, points } of formRow.criteria) {
    const score = row.assessments[id]?.score ?? null;
    if (score === null || points === null || score <= points) continue;
    const message = faultTexts.scoreAboveCriterion(score, points);
    hints.push({ path: `${path}.assessments.${id}.score`, message });
  }
  return hints;
}
