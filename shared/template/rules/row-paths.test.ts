import { formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm, smallRow } from '../../../test/fixtures/small-form.ts';
import { rowPaths } from './row-paths.ts';

testRule(rowPaths, {
  valid: [
    ['groups that stand together', smallForm()],
    [
      // A row can be the group itself, with the group's other rows after it.
      'a row that is its own group',
      formOf({ rows: [smallRow('d1-r01', ['(一)甲']), smallRow('d1-r02', ['(一)甲', '2.乙'])] }),
    ],
    [
      'items of one name in different groups',
      formOf({
        rows: [smallRow('d1-r01', ['(一)甲', '1.其他']), smallRow('d1-r02', ['(二)乙', '1.其他'])],
      }),
    ],
  ],
  invalid: [
    [
      'a group torn apart',
      formOf({
        rows: [
          smallRow('d1-r01', ['(一)甲', '1.子']),
          smallRow('d1-r02', ['(二)乙', '1.子']),
          smallRow('d1-r03', ['(一)甲', '2.丑']),
        ],
      }),
      [
        'sections.0.rows.2.path.0：「(一)甲」的各列應排在一起，但本列與 sections.0.rows.0 之間隔了別的項目，請調整順序。',
      ],
    ],
    [
      'a sub-group torn apart',
      formOf({
        rows: [
          smallRow('d1-r01', ['(一)甲', '1.子', '(1)']),
          smallRow('d1-r02', ['(一)甲', '2.丑', '(1)']),
          smallRow('d1-r03', ['(一)甲', '1.子', '(2)']),
        ],
      }),
      [
        'sections.0.rows.2.path.1：「1.子」的各列應排在一起，但本列與 sections.0.rows.0 之間隔了別的項目，請調整順序。',
      ],
    ],
    [
      'a row twice',
      formOf({
        rows: [smallRow('d1-r01', ['(一)甲', '1.子']), smallRow('d1-r02', ['(一)甲', '1.子'])],
      }),
      ['sections.0.rows.1.path：「(一)甲／1.子」這一列與 sections.0.rows.0 重複，請刪去其中一列。'],
    ],
    [
      'one group spelled in two ways',
      formOf({
        rows: [smallRow('d1-r01', ['(一)甲', '1.子']), smallRow('d1-r02', ['（一） 甲', '2.丑'])],
      }),
      [
        'sections.0.rows.1.path.0：「（一） 甲」與上一列的「(一)甲」只差括號或空白，會被當成兩項；請改成一致的寫法。',
      ],
    ],
  ],
});
