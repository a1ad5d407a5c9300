import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport } from '../../test/fixtures/arbitraries.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { checkAgreement } from './agreement.ts';
import { formatFault } from './fault.ts';
import type { Report } from './report.ts';
import { EMPTY_RICH_TEXT } from './rich-text.ts';
import type { Row } from './row.ts';
import type { Section, TableSection } from './section.ts';

const report = smallReport();
const [prose, table] = report.sections;
if (prose?.kind !== 'prose' || table?.kind !== 'table') {
  throw new Error('the small form has changed');
}
const [first, second, third] = table.rows;
if (first === undefined || second === undefined || third === undefined) {
  throw new Error('the small form has changed');
}

const withSections = (...sections: readonly Section[]): Report => ({ ...report, sections });
const withTable = (change: Partial<TableSection>): Report =>
  withSections(prose, { ...table, ...change });
const withRows = (...rows: readonly Row[]): Report => withTable({ rows });

it('a blank report agrees with its form', () => {
  expect(checkAgreement(report)).toEqual([]);
});

it('whatever is written in it, a report agrees with its form', () => {
  fc.assert(
    fc.property(arbitraryReport(), (any) => {
      expect(checkAgreement(any)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it('cells and assessments the form does not know are kept, not refused', () => {
  const odd = {
    ...first,
    cells: { ...first.cells, invented: EMPTY_RICH_TEXT },
    assessments: { gone: { met: true, note: '', score: null } },
  };
  expect(checkAgreement(withRows(odd, second, third))).toEqual([]);
});

describe('a fault', () => {
  it.each<[string, Report, readonly string[]]>([
    [
      'that a section is missing',
      withSections(prose),
      ['sections：缺少表單的「構面一：基礎服務」（d1）'],
    ],
    [
      'that a section belongs to no heading of the form',
      withSections(prose, table, { ...prose, id: 'x', formSectionId: 'p9' }),
      ['sections.2.formSectionId：表單沒有「p9」這一節'],
    ],
    [
      'that a heading is answered twice',
      withSections(prose, { ...prose, id: 'x' }, table),
      ['sections.1.formSectionId：表單的「p1」出現兩次'],
    ],
    [
      'that sections are not in the order of the form',
      withSections(table, prose),
      ['sections.1.formSectionId：順序與表單不同，「p1」應排在「d1」之前'],
    ],
    [
      'that prose stands in place of a table',
      withSections(prose, { ...prose, id: 'x', formSectionId: 'd1' }),
      ['sections.1.kind：應為 table，實為 prose'],
    ],
    [
      'that a row is missing',
      withRows(first, third),
      ['sections.1.rows：缺少「(一)正確／2.時效」這一列（d1-r02）'],
    ],
    [
      'that a row belongs to none of the form',
      withRows(first, second, third, { ...third, id: 'x', formRowId: 'd9-r01' }),
      ['sections.1.rows.3.formRowId：表單沒有「d9-r01」這一列'],
    ],
    [
      'that a row is answered twice',
      withRows(first, second, { ...second, id: 'x' }, third),
      ['sections.1.rows.2.formRowId：表單的「d1-r02」這一列出現兩次'],
    ],
    [
      'that rows are not in the order of the form',
      withRows(first, third, second),
      ['sections.1.rows.2.formRowId：順序與表單不同，「d1-r02」應排在「d1-r03」之前'],
    ],
    [
      'that an id is used twice',
      withRows(first, { ...second, id: first.id }, third),
      [`sections.1.rows.1.id：識別碼「${first.id}」重複`],
    ],
    [
      'that a cell is missing',
      withRows(first, { ...second, cells: {} }, third),
      ['sections.1.rows.1.cells.result：缺少「執行績效與成果」欄'],
    ],
  ])('says %s', (_name, faulty, faults) => {
    expect(checkAgreement(faulty).map(formatFault)).toEqual(faults);
  });
});
