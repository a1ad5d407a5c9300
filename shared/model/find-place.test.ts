import { expect, test } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { findFormRow, findFormSection, findRow, findSection, formSectionOf } from './find-place.ts';
import { setRowState } from './updates.ts';

const report = smallReport();
const section = report.sections.find(({ kind }) => kind === 'table');
if (section?.kind !== 'table') throw new Error('no table');
const [row] = section.rows;
if (row === undefined) throw new Error('no row');

test('a section and a row are found by their ids, with the form’s side of each', () => {
  expect(findSection(report, section.id)).toBe(section);
  expect(findFormSection(report, section.id)?.id).toBe(section.formSectionId);
  expect(formSectionOf(report, section)).toBe(findFormSection(report, section.id));
  expect(findRow(report, section.id, row.id)).toBe(row);
  expect(findFormRow(report, section.id, row)?.id).toBe(row.formRowId);
});

test('a row that changed is found as it is now', () => {
  const changed = setRowState(report, { sectionId: section.id, rowId: row.id }, 'done');
  expect(findRow(changed, section.id, row.id)?.state).toBe('done');
  expect(findRow(report, section.id, row.id)).toBe(row);
});

test('what is not there is not found', () => {
  expect(findSection(report, 'x')).toBeUndefined();
  expect(findFormSection(report, 'x')).toBeUndefined();
  expect(formSectionOf(report, undefined)).toBeUndefined();
  expect(findRow(report, section.id, 'x')).toBeUndefined();
  expect(findFormRow(report, section.id, undefined)).toBeUndefined();
});
