import { expect, it } from 'vitest';
import { DEFAULT_PAGE_SETUP } from '../../../shared/export/page-setup.ts';
import { smallForm, smallProse, smallTable } from '../../../test/fixtures/small-form.ts';
import { columnShapes, typedWidths, widthsOf, withWidths } from './column-shapes.ts';

const table = smallTable();
const form = smallForm({ sections: [smallProse(), table, { ...table, id: 'other' }] });
const shapes = columnShapes(form);
const [shape = expect.fail('no table')] = shapes;

it('tables with the same columns are one kind', () => {
  expect(shapes.map(({ ids }) => ids)).toEqual([[table.id, 'other']]);
  expect(shape.labels).toHaveLength(shape.own.length);
});

it('widths that nobody changed are not written down, others for every table of the kind', () => {
  const typed = typedWidths(shape, DEFAULT_PAGE_SETUP);
  expect(withWidths(DEFAULT_PAGE_SETUP, shapes, [typed])).toEqual(DEFAULT_PAGE_SETUP);
  const changed = withWidths(DEFAULT_PAGE_SETUP, shapes, ['１００、200：300 400']);
  expect(changed.columnWidths).toEqual({
    [table.id]: [100, 200, 300, 400],
    other: [100, 200, 300, 400],
  });
  expect(typedWidths(shape, changed)).toBe('100 200 300 400');
  expect(withWidths(changed, shapes, [typed])).toEqual(DEFAULT_PAGE_SETUP);
});

it.each(['', '100 200 300', '100 200 300 400 500', '29 200 300 400', '100 200 300 1001'])(
  'the widths %j do not fit',
  (typed) => {
    expect(widthsOf(typed, shape)).toBeNull();
  },
);
