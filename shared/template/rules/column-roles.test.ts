import { formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { OWNER, RESULT, STRATEGY } from '../../../test/fixtures/small-form.ts';
import { columnRoles } from './column-roles.ts';

testRule(columnRoles, {
  valid: [
    ['no owner column', formOf({ columns: [STRATEGY, { ...RESULT, widths: [660] }] })],
    [
      'a column with a label of its own for each level of the strategy',
      formOf({
        columns: [
          { ...STRATEGY, widths: [90] },
          { ...STRATEGY, id: 's2', label: '評核指標', widths: [250] },
          OWNER,
          RESULT,
        ],
      }),
    ],
    [
      'several columns to write in',
      formOf({
        columns: [
          STRATEGY,
          { ...RESULT, widths: [500] },
          { ...RESULT, id: 'note', role: 'note', widths: [160] },
        ],
      }),
    ],
  ],
  invalid: [
    [
      'no strategy column and nothing to write in',
      formOf({
        columns: [
          { ...OWNER, widths: [500] },
          { ...OWNER, id: 'owner-2', widths: [500] },
        ],
      }),
      [
        'sections.0.columns：沒有執行策略欄（strategy），請加上一欄。',
        'sections.0.columns：「owner」欄至多一欄，實有 2 欄，請刪去多出的欄。',
        'sections.0.columns：沒有可以填寫的欄，請至少加上一欄執行績效與成果（result）或其他可填寫的欄。',
      ],
    ],
    [
      'two strategy columns of which one is divided',
      formOf({ columns: [STRATEGY, { ...STRATEGY, id: 's2', widths: [110] }, RESULT] }),
      [
        'sections.0.columns：執行策略（strategy）分成數欄時，這些欄應相鄰排在一起，每欄只有一個寬度；請調整欄的順序或寬度。',
      ],
    ],
    [
      'two strategy columns with another between them',
      formOf({
        columns: [
          { ...STRATEGY, widths: [90] },
          OWNER,
          { ...STRATEGY, id: 's2', widths: [250] },
          RESULT,
        ],
      }),
      [
        'sections.0.columns：執行策略（strategy）分成數欄時，這些欄應相鄰排在一起，每欄只有一個寬度；請調整欄的順序或寬度。',
      ],
    ],
  ],
});
