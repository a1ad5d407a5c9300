import { formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { OWNER, RESULT, STRATEGY, smallForm } from '../../../test/fixtures/small-form.ts';
import { columnWidths } from './column-widths.ts';

testRule(columnWidths, {
  valid: [
    ['widths that fill the table', smallForm()],
    [
      'a strategy of three levels',
      formOf({ columns: [{ ...STRATEGY, widths: [90, 100, 150] }, OWNER, RESULT] }),
    ],
  ],
  invalid: [
    [
      'a table not filled',
      formOf({ columns: [STRATEGY, OWNER, { ...RESULT, widths: [500] }] }),
      ['sections.0.columns：各欄寬度（widths）合計應為 1000，實為 950，請調整。'],
    ],
    [
      'an owner column in two levels',
      formOf({ columns: [STRATEGY, { ...OWNER, widths: [50, 60] }, RESULT] }),
      [
        'sections.0.columns.1.widths：「主辦單位」欄只能有一個寬度；只有執行策略欄可以分成數層。請改為一個數字。',
      ],
    ],
  ],
});
