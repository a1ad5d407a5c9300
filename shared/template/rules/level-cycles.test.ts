import { formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm, smallRow } from '../../../test/fixtures/small-form.ts';
import { levelCycles } from './level-cycles.ts';

testRule(levelCycles, {
  valid: [
    ['levels that go one way', smallForm()],
    [
      'bare numbers that come back under each group',
      formOf({
        rows: [smallRow('d1-r01', ['(一)甲', '(1)']), smallRow('d1-r02', ['(二)乙', '(1)'])],
      }),
    ],
  ],
  invalid: [
    [
      'a level under itself',
      formOf({ rows: [smallRow('d1-r01', ['甲', '乙', '甲'])] }),
      ['sections.0.rows.0.path.2：「甲」排在同名的層級之下，層級成了循環，請改正層級或名稱。'],
    ],
    [
      'two levels, each above the other',
      formOf({ rows: [smallRow('d1-r01', ['甲', '乙']), smallRow('d1-r02', ['乙', '甲'])] }),
      [
        'sections.0.rows.1.path.1：本列把「甲」排在「乙」之下，sections.0.rows.0 卻相反，層級成了循環，請改成一致。',
      ],
    ],
  ],
});
