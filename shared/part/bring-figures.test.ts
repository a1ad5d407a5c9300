import { expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { paragraph } from '../model/block.ts';
import type { Figure } from '../model/figure.ts';
import { changeFigure } from '../model/figure-edits.ts';
import { findRow } from '../model/find-place.ts';
import { countingIds } from '../model/ids.ts';
import { fieldRun, inlinesText, textRun } from '../model/inline.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import type { Report } from '../model/report.ts';
import { blockInlines } from '../model/rich-text.ts';
import { takeBackByFigures } from '../model/shown-figures.ts';
import { setRichText, setRowState } from '../model/updates.ts';
import { applyMerge } from './apply-merge.ts';
import { cutPart } from './cut-part.ts';
import { planMerge } from './plan-merge.ts';

const VISITS: Figure = { kind: 'input', id: 'a', name: '服務廠次', value: '200', unit: '廠次' };
const COST: Figure = { kind: 'input', id: 'b', name: '費用', value: '800', unit: '元' };

const whole: Report = { ...smallReport(), figures: [VISITS] };
const section = whole.sections.find(({ kind }) => kind === 'table');
if (section?.kind !== 'table' || section.rows[0] === undefined) throw new Error('no row');
const row = section.rows[0];
const address = { kind: 'cell', sectionId: section.id, rowId: row.id, columnId: 'result' } as const;

/** The row of a report as a part. */
function cutOf(report: Report): Report {
  const cut = cutPart(report, {
    rowIds: [row.id],
    units: ['第一課'],
    by: '甲',
    now: '2026-01-04T08:15:30.000Z',
    makeId: countingIds('part'),
  });
  if (cut === null) throw new Error('no part');
  return cut;
}

const partWith = (change: (part: Report) => Report): Report => refreshFields(change(cutOf(whole)));

const shown = [
  paragraph([
    fieldRun({ kind: 'figure', figureId: 'a', show: 'value' }),
    textRun('，'),
    fieldRun({ kind: 'figure', figureId: 'b', show: 'value' }),
  ]),
];

function merged(into: Report, part: Report) {
  const plan = planMerge(into, part);
  if (!plan.ok) throw new Error('no plan');
  const result = refreshFields(applyMerge(into, part, plan.value, new Map([[row.id, 'theirs']])));
  const after = result.sections
    .flatMap((one) => (one.kind === 'table' ? one.rows : []))
    .find(({ id }) => id === row.id);
  const runs = (after?.cells['result'] ?? []).flatMap(blockInlines);
  return {
    figures: result.figures,
    text: inlinesText(runs),
    live: runs.filter((run) => 'field' in run).length,
  };
}

it('figures that a part brings come along, live', () => {
  const part = partWith((cut) => setRichText({ ...cut, figures: [VISITS, COST] }, address, shown));
  expect(merged(whole, part)).toEqual({
    figures: [VISITS, COST],
    text: '200 廠次，800 元',
    live: 2,
  });
});

it('an amount that is another one in the whole stays what its writer saw, as plain words', () => {
  const part = partWith((cut) =>
    changeFigure(setRichText({ ...cut, figures: [VISITS, COST] }, address, shown), 'a', {
      value: '150',
    }),
  );
  expect(merged(whole, part)).toEqual({
    figures: [VISITS, COST],
    text: '150 廠次，800 元',
    live: 1,
  });
});

/** A report whose row is 完成 and shows the figure, and what the program makes of a change to it. */
const asEdited = (before: Report, change: (report: Report) => Report): Report => {
  const changed = change(before);
  return takeBackByFigures(changed, refreshFields(changed));
};
const at = { sectionId: section.id, rowId: row.id };
const stateOf = (report: Report): string | undefined =>
  findRow(report, at.sectionId, at.rowId)?.state;
const done = setRowState(refreshFields(setRichText(whole, address, shown)), at, 'done');
const moreVisits = (report: Report): Report => changeFigure(report, 'a', { value: '300' });
const otherWords = (report: Report): Report =>
  setRichText(report, address, [paragraph([textRun('本年共計 200 廠次')])]);

function kindOfRow(into: Report, change: (part: Report) => Report): string | undefined {
  const plan = planMerge(into, asEdited(cutOf(done), change));
  if (!plan.ok) throw new Error('no plan');
  return plan.value.rows.find(({ rowId }) => rowId === row.id)?.kind;
}

it('a figure that changed, and takes back 完成, is no change of the row that shows it', () => {
  expect(stateOf(asEdited(done, moreVisits))).toBe('writing');
  expect(kindOfRow(done, moreVisits)).toBe('unchanged');
  expect(kindOfRow(asEdited(done, otherWords), moreVisits)).toBe('unchanged');
  expect(kindOfRow(asEdited(done, moreVisits), otherWords)).toBe('take');
});

it('a state that somebody set is a change of the row', () => {
  const begun = (report: Report): Report => setRowState(report, at, 'writing');
  expect(kindOfRow(done, begun)).toBe('take');
});
