import { expect, test } from 'vitest';
import { setRowState } from '../../../shared/model/updates.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { buildOutline } from './build-outline.ts';
import { filterOutline, passingRows } from './outline-filter.ts';

test('without a filter everything stays, as the same object', () => {
  const report = smallReport();
  const outline = buildOutline(report);
  const passing = passingRows(report, { onlyOpen: false, shown: null });
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
  const passing = passingRows(finished, { onlyOpen: true, shown: null });
  const left = filterOutline(buildOutline(finished), passing);
  expect(left.map(({ label, children }) => [label, children.map((node) => node.label)])).toEqual([
    ['構面一：基礎服務', ['(二)友善']],
  ]);
});

test('a filter that no row passes leaves nothing', () => {
  const report = smallReport();
  const passing = passingRows(report, { onlyOpen: false, shown: new Set(['none']) });
  expect(filterOutline(buildOutline(report), passing)).toEqual([]);
});
