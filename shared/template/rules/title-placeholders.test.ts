import { testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm } from '../../../test/fixtures/small-form.ts';
import { titlePlaceholders } from './title-placeholders.ts';

testRule(titlePlaceholders, {
  valid: [
    ['both placeholders', smallForm()],
    ['none', smallForm({ title: '年度成果' })],
  ],
  invalid: [
    [
      'one that nobody fills, and a brace that is not closed',
      smallForm({ title: '{agency}{office}{year年度成果' }),
      [
        'title：不認得「{office}」，題目中只能使用 {agency} 與 {year}，請修正。',
        'title：不認得「{」，題目中只能使用 {agency} 與 {year}，請修正。',
      ],
    ],
  ],
});
