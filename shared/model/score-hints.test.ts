import { expect, it } from 'vitest';
import { smallForm, smallReport, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import type { Report } from './report.ts';
import { type Row, UNTOUCHED } from './row.ts';
import { scoreHints } from './score-hints.ts';

const CRITERION = { id: 'c1', text: '正確', points: 40 };

/** A report of one table worth 100 points, with these answers in its two rows. */
function scored(first: Partial<Row>, second: Partial<Row> = {}): Report {
  const rows = [
    smallRow('r1', ['(一)甲'], { points: 60 }),
    smallRow('r2', ['(二)乙'], { criteria: [CRITERION] }),
  ];
  const report = smallReport(smallForm({ sections: [smallTable({ points: 100, rows })] }));
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.kind === 'table'
        ? {
            ...section,
            rows: section.rows.map((row, i) => ({ ...row, ...(i === 0 ? first : second) })),
          }
        : section,
    ),
  };
}

it('scores up to the printed points are told nothing about', () => {
  const assessments = { c1: { ...UNTOUCHED, score: 40 } };
  expect(scoreHints(scored({ selfScore: 60 }, { assessments }))).toEqual([]);
  expect(scoreHints(scored({}))).toEqual([]);
});

it('scores above the points of a row, a criterion or the section are told with their places', () => {
  const assessments = { c1: { ...UNTOUCHED, score: 40.5 } };
  expect(scoreHints(scored({ selfScore: 61 }, { assessments }))).toEqual([
    { path: 'sections.0.rows.0.selfScore', message: '自評 61 分，超過這一列的配分 60 分' },
    {
      path: 'sections.0.rows.1.assessments.c1.score',
      message: '評分 40.5 分，超過這一項的配分 40 分',
    },
    { path: 'sections.0', message: '各列自評合計 101.5 分，超過構面配分 100 分' },
  ]);
});
