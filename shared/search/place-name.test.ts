import { expect, it } from 'vitest';
import {
  OWNER,
  RESULT,
  STRATEGY,
  smallForm,
  smallReport,
  smallTable,
} from '../../test/fixtures/small-form.ts';
import { writableAddresses } from '../model/address.ts';
import { placeName } from './place-name.ts';

it('names prose by its heading and a cell by section and strategy', () => {
  const report = smallReport();
  const [prose, cell] = writableAddresses(report).map((address) => placeName(report, address));
  expect(prose).toEqual({ section: '壹、計畫依據', path: [], column: null });
  expect(cell).toEqual({ section: '構面一：基礎服務', path: ['(一)正確', '1.流程'], column: null });
});

it('names the column where there are several to write in', () => {
  const plan = { id: 'plan', role: 'plan', label: '具體作法', widths: [200] } as const;
  const columns = [STRATEGY, OWNER, plan, { ...RESULT, widths: [350] }];
  const report = smallReport(smallForm({ sections: [smallTable({ columns })] }));
  const names = writableAddresses(report).map((address) => placeName(report, address)?.column);
  expect(names.slice(0, 2)).toEqual(['具體作法', '執行績效與成果']);
});

it('has no name for a place that is not there', () => {
  expect(placeName(smallReport(), { kind: 'prose', sectionId: 'gone' })).toBe(null);
});
