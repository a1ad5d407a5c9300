import { describe, expect, it } from 'vitest';
import { smallForm, smallReport, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import type { FormSection, TableFormSection } from './form-section.ts';
import type { Report } from './report.ts';
import {
  categoryTotals,
  maxRowScore,
  reportTotal,
  rowScore,
  scoreOfRows,
  sectionsOverPoints,
  sectionTotal,
} from './scores.ts';
import type { TableSection } from './section.ts';
import { setAssessment, setSelfScore } from './updates.ts';

const withPoints = smallTable({
  id: 'd6',
  category: '專案規劃類',
  points: 300,
  rows: [smallRow('d6-r01', ['壹'], { points: 200 }), smallRow('d6-r02', ['貳'], { points: 100 })],
});

/** A report of these tables with self-scores by row, in reading order; null for none. */
function scored(sections: readonly FormSection[], scores: readonly (number | null)[]): Report {
  let report = smallReport(smallForm({ sections }));
  const rows = tables(report).flatMap((section) =>
    section.rows.map((row) => ({ sectionId: section.id, rowId: row.id })),
  );
  rows.forEach((address, i) => {
    report = setSelfScore(report, address, scores[i] ?? null);
  });
  return report;
}

function tables(report: Report): readonly TableSection[] {
  return report.sections.filter((section) => section.kind === 'table');
}

function maxima(table: TableFormSection, scores: readonly (number | null)[]) {
  const [section] = tables(scored([table], scores));
  if (section === undefined) throw new Error('no table');
  return table.rows.map((formRow) => maxRowScore(table, section, formRow));
}

describe("a row's score", () => {
  const report = smallReport();
  const [table] = tables(report);
  const [row] = table?.rows ?? [];
  if (table === undefined || row === undefined) throw new Error('no row');
  const at = { sectionId: table.id, rowId: row.id };

  it('is none until one is given', () => {
    expect(rowScore(row)).toBeNull();
  });

  it('is the sum of its criteria', () => {
    const changed = setAssessment(setAssessment(report, at, 'c1', { score: 3 }), at, 'c2', {
      score: 4.5,
    });
    expect(tables(changed)[0]?.rows.map(rowScore)).toEqual([7.5, null, null]);
  });

  it('is its own where it has one, whatever its criteria say', () => {
    const changed = setSelfScore(setAssessment(report, at, 'c1', { score: 3 }), at, 0);
    expect(tables(changed)[0]?.rows.map(rowScore)).toEqual([0, null, null]);
  });
});

describe('the highest score of a row', () => {
  it('is what the table has left where rows print no points', () => {
    expect(maxima(smallTable(), [150, 30, null])).toEqual([170, 50, 20]);
  });

  it('is the points of the row where it prints them', () => {
    expect(maxima(withPoints, [null, null])).toEqual([200, 100]);
  });

  it('is never below zero, even when others have too much already', () => {
    expect(maxima(smallTable(), [500, null, null])).toEqual([200, 0, 0]);
  });

  it('is null where the form prints no points at all', () => {
    expect(maxima(smallTable({ points: null }), [null, null, null])).toEqual([null, null, null]);
  });

  it('is the points of the row where only rows print them', () => {
    expect(maxima({ ...withPoints, points: null }, [200, null])).toEqual([200, 100]);
  });
});

describe('totals', () => {
  const sections: readonly FormSection[] = [smallTable(), withPoints];

  it('of a table count rows and scores', () => {
    const [section] = tables(scored([smallTable()], [10, null, 5]));
    if (section === undefined) throw new Error('no table');
    expect(sectionTotal(smallTable(), section)).toEqual({
      points: 200,
      score: 15,
      rows: 3,
      scored: 2,
    });
  });

  it('do not count rows of a table without points, which can have no score', () => {
    const table = smallTable({ points: null });
    expect(reportTotal(scored([table], []))).toEqual({
      points: null,
      score: 0,
      rows: 0,
      scored: 0,
    });
  });

  it('of classes come in the order of the form', () => {
    expect(categoryTotals(scored(sections, [10, 20, 30, 40, 50]))).toEqual([
      { category: '整體服務類', total: { points: 200, score: 60, rows: 3, scored: 3 } },
      { category: '專案規劃類', total: { points: 300, score: 90, rows: 2, scored: 2 } },
    ]);
  });

  it('of the report add the classes up', () => {
    expect(reportTotal(scored(sections, [10, 20, 30, 40, null]))).toEqual({
      points: 500,
      score: 100,
      rows: 5,
      scored: 4,
    });
  });

  it('of decimals are the decimals a person would write', () => {
    expect(reportTotal(scored(sections, [0.1, 0.2, 0.4, 35.7, null])).score).toBe(36.4);
  });

  it('of some rows leave the others out', () => {
    const report = scored(sections, [10.1, 20.2, 30, 40, 50]);
    const ids = tables(report).flatMap(({ rows }) => rows.slice(0, 2).map(({ id }) => id));
    expect(scoreOfRows(report, new Set(ids))).toBe(120.3);
  });

  it('above the points are told, with the table', () => {
    expect(sectionsOverPoints(scored(sections, [100, 90, 10.5, 40, 50]))).toEqual([
      { heading: smallTable().heading, score: 200.5, points: 200 },
    ]);
  });
});
