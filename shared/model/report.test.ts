import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryReport } from '../../test/fixtures/arbitraries.ts';
import { smallForm, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import { check } from './check.ts';
import { formatFault } from './fault.ts';
import { reportKind, reportSchema, reportTitle } from './report.ts';
import { EMPTY_RICH_TEXT } from './rich-text.ts';
import { setTitle } from './updates.ts';

it('a blank report has a section for each of the form and a cell for each writable column', () => {
  const form = smallForm({
    sections: [smallTable({ fields: [{ id: 'project-name', label: '專案名稱' }] })],
  });
  expect(smallReport(form)).toEqual({
    kind: 'report-desk/report',
    schemaVersion: 1,
    id: 'n1',
    agency: '測試機關',
    year: 115,
    createdAt: '2026-01-02T03:04:05.000Z',
    updatedAt: '2026-01-02T03:04:05.000Z',
    form,
    roster: form.roster,
    sections: [
      {
        kind: 'table',
        id: 'n2',
        formSectionId: 'd1',
        fields: { 'project-name': '' },
        rows: ['n3', 'n4', 'n5'].map((id, i) => ({
          id,
          formRowId: `d1-r0${i + 1}`,
          owners: ['第一課'],
          cells: { result: EMPTY_RICH_TEXT },
          state: 'empty',
          assessments: {},
          selfScore: null,
        })),
      },
    ],
  });
});

it('the title of a report is that of its form', () => {
  expect(reportTitle(smallReport())).toBe('測試機關115年度成果');
});

it('a title of its own is printed where the form allows it, and kept where it does not', () => {
  const named = setTitle(smallReport(smallForm({ ownTitle: true })), ' 河岸行動服務方案 ');
  expect([reportTitle(named), reportKind(named)]).toEqual(['河岸行動服務方案', '河岸行動服務方案']);
  expect(reportTitle(setTitle(named, ''))).toBe('測試機關115年度成果');
  const elsewhere = { ...named, form: smallForm() };
  expect([reportTitle(elsewhere), reportKind(elsewhere)]).toEqual(['測試機關115年度成果', '成果']);
  expect(elsewhere.title).toBe('河岸行動服務方案');
});

it('every report keeps its shape through JSON', () => {
  fc.assert(
    fc.property(arbitraryReport(), (report) => {
      const read: unknown = JSON.parse(JSON.stringify(report));
      expect(check(reportSchema, read)).toEqual({ ok: true, value: report });
    }),
    { numRuns: 30 },
  );
});

it.each<[string, object, string]>([
  [
    'of another program',
    { kind: 'other/thing' },
    'kind：應為 "report-desk/report"，實為 "other/thing"',
  ],
  ['of a western year', { year: 2026 }, 'year：不得大於 200，實為 2026'],
  ['without an agency', { agency: '' }, 'agency：不得為空'],
  ['with a time that is none', { updatedAt: '昨天' }, 'updatedAt：應為 ISO 8601 時間，實為 "昨天"'],
])('a report %s is refused', (_name, change, fault) => {
  const checked = check(reportSchema, { ...smallReport(), ...change });
  expect(checked.ok ? [] : checked.error.map(formatFault)).toEqual([fault]);
});
