import { formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm, smallRow } from '../../../test/fixtures/small-form.ts';
import { addedRowsPlaces } from './added-rows-places.ts';

const rows = [
  smallRow('d1-r01', ['(一)甲', '1.子', '(1)']),
  smallRow('d1-r02', ['(一)甲', '1.子', '(2)']),
  smallRow('d1-r03', ['(一)甲', '2.丑']),
];

testRule(addedRowsPlaces, {
  valid: [
    ['a form that allows none', smallForm()],
    [
      'places under a group, under the group around it, and below one row',
      formOf({
        rows,
        allowsAddedRows: [
          { id: 'd1-a1', under: ['(一)甲', '1.子'] },
          { id: 'd1-a2', under: ['(一)甲'] },
          { id: 'd1-a3', under: ['(一)甲', '2.丑'] },
        ],
      }),
    ],
  ],
  invalid: [
    [
      'a place under a heading that no row has',
      formOf({ rows, allowsAddedRows: [{ id: 'd1-a1', under: ['(一)甲', '1. 子'] }] }),
      [
        'sections.0.allowsAddedRows.0.under：表中沒有「(一)甲／1. 子」之下的列，請照各列 path 的寫法填寫。',
      ],
    ],
    [
      'two places under one heading',
      formOf({
        rows,
        allowsAddedRows: [
          { id: 'd1-a1', under: ['(一)甲'] },
          { id: 'd1-a2', under: ['(一)甲'] },
        ],
      }),
      [
        'sections.0.allowsAddedRows.1.under：「(一)甲」之下的增列位置與 sections.0.allowsAddedRows.0.under 重複，請刪去其中一個。',
      ],
    ],
  ],
});
