import { formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm, smallRow, smallTable } from '../../../test/fixtures/small-form.ts';
import { MAX_FORM_ROWS, rowCount } from './row-count.ts';

const rows = (count: number, table: string) =>
  Array.from({ length: count }, (_, i) => smallRow(`${table}-r${i}`, [`${i}.項`]));

testRule(rowCount, {
  valid: [['as many rows as a form can have', formOf({ rows: rows(MAX_FORM_ROWS, 'd1') })]],
  invalid: [
    [
      'a table of ten thousand rows',
      formOf({ rows: rows(10_000, 'd1') }),
      [
        'sections.0.rows：共有 10000 列，超過一份表單的上限 1000 列，請確認檔案內容，或分成數份表單。',
      ],
    ],
    [
      'too many rows in all, told where the limit is passed',
      smallForm({
        sections: [
          smallTable({ rows: rows(600, 'd1') }),
          smallTable({ id: 'd2', rows: rows(401, 'd2') }),
        ],
      }),
      [
        'sections.1.rows：共有 1001 列，超過一份表單的上限 1000 列，請確認檔案內容，或分成數份表單。',
      ],
    ],
  ],
});
