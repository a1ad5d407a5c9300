import { testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm } from '../../../test/fixtures/small-form.ts';
import { deadlinePatterns } from './deadline-patterns.ts';

testRule(deadlinePatterns, {
  valid: [
    ['the next year', smallForm()],
    [
      'a deadline that follows no year',
      smallForm({ deadlines: smallForm().deadlines.map((d) => ({ ...d, pattern: null })) }),
    ],
  ],
  invalid: [
    [
      'a year two years later',
      smallForm({
        deadlines: smallForm().deadlines.map((d) => ({ ...d, pattern: '{year+2} 年 1 月' })),
      }),
      [
        'deadlines.0.pattern：不認得「{year+2}」，期限中只能使用 {year}、{year+1} 與 {year-1}，請修正。',
      ],
    ],
  ],
});
