import { CRITERION, criterion, formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { RESULT, STRATEGY, smallForm, smallRow } from '../../../test/fixtures/small-form.ts';
import { criterionColumn } from './criterion-column.ts';

testRule(criterionColumn, {
  valid: [
    ['neither column nor criteria', smallForm()],
    [
      'a column, and one row without criteria',
      formOf({
        columns: [STRATEGY, CRITERION, RESULT],
        rows: [
          smallRow('d1-r01', ['甲'], { criteria: [criterion('c1')] }),
          smallRow('d1-r02', ['乙']),
        ],
      }),
    ],
  ],
  invalid: [
    [
      'criteria without a column',
      formOf({ rows: [smallRow('d1-r01', ['甲'], { criteria: [criterion('c1')] })] }),
      [
        'sections.0.rows.0.criteria：本列有評核項目，但表中沒有印評核項目的欄（criterion），請加上該欄或移除評核項目。',
      ],
    ],
    [
      'a column without criteria',
      formOf({ columns: [STRATEGY, CRITERION, RESULT] }),
      [
        'sections.0.columns.1：表中有「評核重點」欄，但沒有任何一列有評核項目，請補上評核項目或刪去該欄。',
      ],
    ],
  ],
});
