import { formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { smallForm, smallProse, smallRow } from '../../../test/fixtures/small-form.ts';
import { cleanText } from './clean-text.ts';

testRule(cleanText, {
  valid: [
    ['comparisons and full-width brackets', smallForm({ guidance: '3 < 5，5 > 3，＜重點＞，A<1' })],
  ],
  invalid: [
    [
      'HTML in a heading',
      formOf({ heading: '構面一<br/>基礎服務' }),
      ['sections.0.heading：文字中有 HTML 標記「<br/>」，表單只接受純文字，請刪除標記。'],
    ],
    [
      'a script that is never closed, in a band',
      formOf({ band: '基礎服務<script src=x' }),
      ['sections.0.band：文字中有 HTML 標記「<script」，表單只接受純文字，請刪除標記。'],
    ],
    [
      'a line feed in a printed line',
      formOf({ rows: [smallRow('d1-r01', ['甲'], { printed: ['一\n二'] })] }),
      [
        'sections.0.rows.0.printed.0：文字中有看不見的控制字元（U+000A），請刪除；換行請分成不同的項目。',
      ],
    ],
    [
      'a zero width space in a unit, and a lone surrogate in standing wording',
      smallForm({
        roster: [{ id: 'u01', name: '第\u200B一課', shortName: '一課' }],
        sections: [smallProse({ standardText: [{ level: 1, marker: '一、', text: '甲\uD842' }] })],
      }),
      [
        'roster.0.name：文字中有看不見的控制字元（U+200B），請刪除；換行請分成不同的項目。',
        'sections.0.standardText.0.text：文字中有看不見的控制字元（U+D842），請刪除；換行請分成不同的項目。',
      ],
    ],
  ],
});
