import { testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm, smallProse, smallTable } from '../../../test/fixtures/small-form.ts';
import { patternsAsPrinted } from './patterns-as-printed.ts';

const source = { title: '來源', agency: '水岸局', year: 110 };

function formWith(text: string, pattern: string) {
  const standardText = [{ level: 1, marker: '一、', text, pattern }];
  return smallForm({ source, sections: [smallProse({ standardText }), smallTable()] });
}

testRule(patternsAsPrinted, {
  valid: [
    [
      'years that are those of the source',
      formWith(
        '依 109 年度成果，於 111 年辦理 110 年度考核。',
        '依 {year-1} 年度成果，於 {year+1} 年辦理 {year} 年度考核。',
      ),
    ],
  ],
  invalid: [
    [
      'a pattern that says something else',
      formWith('於 111 年 1 月報局。', '於 {year} 年 1 月報局。'),
      [
        'sections.0.standardText.0.pattern：以 110 年度帶入後是「於 110 年 1 月報局。」，與所印的「於 111 年 1 月報局。」不同，請對照來源修正。',
      ],
    ],
    [
      'a deadline that asks for something else',
      smallForm({
        source,
        deadlines: smallForm().deadlines.map((deadline) => ({
          ...deadline,
          what: '提供 110 年度成果',
          whatPattern: '提供 {year+1} 年度成果',
        })),
      }),
      [
        'deadlines.0.whatPattern：以 110 年度帶入後是「提供 111 年度成果」，與所印的「提供 110 年度成果」不同，請對照來源修正。',
      ],
    ],
  ],
});
