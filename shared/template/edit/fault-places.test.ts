import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallForm } from '../../../test/fixtures/small-form.ts';
import { faultTexts } from '../../texts/faults.ts';
import { workshopTexts } from '../../texts/workshop.ts';
import { faultsInWords } from './fault-places.ts';

const placed = (path: string, message: string, data: unknown = smallForm()) =>
  faultsInWords([{ path, message }], data)[0];

it('a place is told in the words of the form, with the path for those who mend the file', () => {
  expect(placed('sections.1.rows.0.path', '有錯。')).toEqual({
    path: '構面一：基礎服務／1.流程',
    message: '有錯（sections.1.rows.0.path）',
  });
});

it('the use of a column is told as what the workshop calls it, missing or wrong', () => {
  const path = 'sections.1.columns.2.role';
  expect([placed(path, faultTexts.missing)?.message, placed(path, 'any')?.message]).toEqual([
    `${workshopTexts.noRole}（${path}）`,
    `${workshopTexts.unknownRole}（${path}）`,
  ]);
  expect(placed(path, 'any')?.path).toBe('構面一：基礎服務／「執行績效與成果」欄');
});

it('whatever a file holds, a place is found for its faults', () => {
  const key = fc.constantFrom('sections', 'rows', 'columns', 'fields', '0', '1', 'role', 'path');
  const data = fc.oneof(
    fc.anything(),
    fc.record({ sections: fc.array(fc.oneof(fc.anything(), fc.constant({ rows: [null] }))) }),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 6 }), data, (path, given) => {
      const fault = placed(['sections', ...path].join('.'), 'x', given);
      expect(fault?.path).not.toBe('');
    }),
  );
});
