import { expect, test } from 'vitest';
import {
  smallForm,
  smallProse,
  smallReport,
  smallRow,
  smallTable,
} from '../../../test/fixtures/small-form.ts';
import { buildOutline, rowLabel } from './build-outline.ts';
import type { OutlineNode } from './outline-node.ts';

/** A node with what is below it, as nested lists of labels. */
const shape = (node: OutlineNode): unknown =>
  node.children.length === 0 ? node.label : [node.label, ...node.children.map(shape)];

test('rows stand below the levels of their strategy', () => {
  const form = smallForm({
    sections: [
      smallProse(),
      smallTable({
        rows: [
          smallRow('a', ['(一)正確', '1.流程設計']),
          smallRow('b', ['(一)正確', '2.服務時效', '(1)'], { text: '縮短時間。' }),
          smallRow('c', ['(一)正確', '2.服務時效', '(2)'], { text: '公告流程。' }),
          smallRow('d', ['(二)友善']),
        ],
      }),
    ],
  });
  expect(buildOutline(smallReport(form)).map(shape)).toEqual([
    '壹、計畫依據',
    [
      '構面一：基礎服務',
      ['(一)正確', '1.流程設計', ['2.服務時效', '(1) 縮短時間。', '(2) 公告流程。']],
      '(二)友善',
    ],
  ]);
});

test('a level that comes back after another is a group of its own', () => {
  const rows = [
    smallRow('a', ['(一)甲項', '1.事項']),
    smallRow('b', ['(二)乙項', '1.事項']),
    smallRow('c', ['(一)甲項', '2.事項']),
  ];
  const form = smallForm({ sections: [smallTable({ rows })] });
  const [table] = buildOutline(smallReport(form));
  expect(table?.children.map(({ label }) => label)).toEqual(['(一)甲項', '(二)乙項', '(一)甲項']);
  expect(new Set(table?.children.map(({ key }) => key)).size).toBe(3);
});

test('a heading that is not written under leads nowhere', () => {
  const form = smallForm({ sections: [smallProse({ writable: false }), smallTable()] });
  expect(buildOutline(smallReport(form)).map(({ address }) => address?.kind ?? null)).toEqual([
    null,
    'cell',
  ]);
});

test.each([
  [smallRow('r', ['(一)友善', '(3)'], { text: '設置無障礙設施。' }), '(3) 設置無障礙設施。'],
  [smallRow('r', ['(一)友善', '3.網站便利'], { text: '設置。' }), '3.網站便利'],
  [smallRow('r', ['(一)友善', '(3)'], { text: '' }), '(3)'],
])('the label of a row has words where there are any', (row, label) => {
  expect(rowLabel(row)).toBe(label);
});
