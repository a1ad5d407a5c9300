import { expect, test } from 'vitest';
import type { Unit } from '../../../shared/model/unit.ts';
import { setRowState } from '../../../shared/model/updates.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { buildOutline } from './build-outline.ts';
import { filterOutline, isOwnedBy, passingRows } from './outline-filter.ts';

const ROSTER: readonly Unit[] = ['第一課', '第二課', '第三課', '嘉義辦事處', '各單位'].map(
  (name) => ({
    id: name,
    name,
    shortName: name === '嘉義辦事處' ? '嘉辦' : name,
  }),
);

test.each([
  [['第二課', '嘉辦'], '第二課', true],
  [['嘉辦'], '嘉辦', true],
  [['第一課'], '第二課', false],
  // The printed range takes in the units between its ends.
  [['第一課至第三課'], '第二課', true],
  [['第一課至第三課'], '第三課', true],
  [['第一課至第三課'], '嘉辦', false],
  // 各單位 is everybody; 各分局 is not.
  [['各單位'], '嘉辦', true],
  [['各分局'], '第一課', false],
  // A range of units nobody knows holds nobody.
  [['第八課至第九課'], '第一課', false],
  [[], '第一課', false],
])('owners %j: does the row belong to %s? %s', (owners, unit, expected) => {
  expect(isOwnedBy(owners, unit, ROSTER)).toBe(expected);
});

test('without a filter everything stays, as the same object', () => {
  const report = smallReport();
  const outline = buildOutline(report);
  const passing = passingRows(report, { onlyOpen: false, unit: null });
  expect(passing).toBe(null);
  expect(filterOutline(outline, passing)).toBe(outline);
});

test('rows that are done go, and with them groups and sections that have none left', () => {
  const report = smallReport();
  const section = report.sections.find(({ kind }) => kind === 'table');
  if (section?.kind !== 'table') throw new Error('no table');
  const finished = section.rows
    .slice(0, 2)
    .reduce((r, { id }) => setRowState(r, { sectionId: section.id, rowId: id }, 'done'), report);
  const passing = passingRows(finished, { onlyOpen: true, unit: null });
  const left = filterOutline(buildOutline(finished), passing);
  expect(left.map(({ label, children }) => [label, children.map((node) => node.label)])).toEqual([
    ['構面一：基礎服務', ['(二)友善']],
  ]);
});

test('a filter that no row passes leaves nothing', () => {
  const report = smallReport();
  const passing = passingRows(report, { onlyOpen: false, unit: '沒有這個單位' });
  expect(filterOutline(buildOutline(report), passing)).toEqual([]);
});
