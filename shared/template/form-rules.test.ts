import { describe, expect, it } from 'vitest';
import {
  OWNER,
  RESULT,
  STRATEGY,
  smallForm,
  smallProse,
  smallRow,
  smallTable,
} from '../../test/fixtures/small-form.ts';
import { formatFault } from '../model/fault.ts';
import type { Form } from '../model/form.ts';
import type { TableFormSection } from '../model/form-section.ts';
import { checkForm } from './check-form.ts';
import { FORM_RULES } from './form-rules.ts';

/** A form of one table. */
function formOf(change: Partial<TableFormSection>): Form {
  return smallForm({ sections: [smallTable(change)] });
}

const CRITERION = { id: 'criterion', role: 'criterion', label: '評核重點', widths: [110] } as const;
const criterion = (id: string, points: number | null = null) => ({
  id,
  text: '說明背景。',
  points,
});

interface Cases {
  readonly valid: readonly (readonly [name: string, form: Form])[];
  readonly invalid: readonly (readonly [name: string, form: Form, faults: readonly string[]])[];
}

const cases: Readonly<Record<string, Cases>> = {
  'unique-ids': {
    valid: [
      ['one of everything', smallForm()],
      [
        // The same columns in each table is how forms are: ids are unique within their table only.
        'two tables with the same column ids',
        smallForm({
          sections: [
            smallTable(),
            smallTable({ id: 'd2', rows: [smallRow('d2-r01', ['(一)甲'])] }),
          ],
        }),
      ],
    ],
    invalid: [
      [
        'two sections of one id',
        smallForm({ sections: [smallProse(), smallProse(), smallTable()] }),
        ['sections.1.id：識別碼「p1」與 sections.0.id 重複，請改用不同的識別碼。'],
      ],
      [
        'rows of one id in different tables',
        smallForm({
          sections: [smallTable(), smallTable({ id: 'd2', rows: [smallRow('d1-r01', ['甲'])] })],
        }),
        [
          'sections.1.rows.0.id：識別碼「d1-r01」與 sections.0.rows.0.id 重複，請改用不同的識別碼。',
        ],
      ],
      [
        'two columns of one id',
        formOf({ columns: [STRATEGY, OWNER, { ...RESULT, id: 'owner' }] }),
        [
          'sections.0.columns.2.id：識別碼「owner」與 sections.0.columns.1.id 重複，請改用不同的識別碼。',
        ],
      ],
      [
        'two fields, two deadlines and two units of one id',
        {
          ...formOf({
            fields: [
              { id: 'f', label: '甲' },
              { id: 'f', label: '乙' },
            ],
          }),
          deadlines: [...smallForm().deadlines, ...smallForm().deadlines],
          roster: [...smallForm().roster, ...smallForm().roster],
        },
        [
          'sections.0.fields.1.id：識別碼「f」與 sections.0.fields.0.id 重複，請改用不同的識別碼。',
          'deadlines.1.id：識別碼「t1」與 deadlines.0.id 重複，請改用不同的識別碼。',
          'roster.1.id：識別碼「u01」與 roster.0.id 重複，請改用不同的識別碼。',
        ],
      ],
      [
        'an id that is no plain name',
        smallForm({ sections: [smallProse({ id: '壹' }), smallTable()] }),
        [
          'sections.0.id：識別碼「壹」不能使用，請只用英文小寫字母、數字與連字號，並以字母或數字開頭。',
        ],
      ],
      [
        // A record has these keys before anything is written under them.
        'ids that every object or the program itself has',
        formOf({
          columns: [STRATEGY, { ...CRITERION, widths: [110] }, { ...RESULT, id: 'constructor' }],
          rows: [smallRow('d1-r01', ['(一)甲'], { criteria: [criterion('row')] })],
        }),
        [
          'sections.0.columns.2.id：識別碼「constructor」是程式保留的名稱，請改用其他名稱。',
          'sections.0.rows.0.criteria.0.id：識別碼「row」是程式保留的名稱，請改用其他名稱。',
        ],
      ],
    ],
  },
  'column-roles': {
    valid: [
      ['no owner column', formOf({ columns: [STRATEGY, { ...RESULT, widths: [660] }] })],
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
          'sections.0.columns：執行策略欄（strategy）應剛好一欄，實有 0 欄，請補上或合併。',
          'sections.0.columns：「owner」欄至多一欄，實有 2 欄，請刪去多出的欄。',
          'sections.0.columns：沒有可以填寫的欄，請至少加上一欄執行績效與成果（result）或其他可填寫的欄。',
        ],
      ],
      [
        'two strategy columns',
        formOf({ columns: [STRATEGY, { ...STRATEGY, id: 's2', widths: [110] }, RESULT] }),
        ['sections.0.columns：執行策略欄（strategy）應剛好一欄，實有 2 欄，請補上或合併。'],
      ],
    ],
  },
  'column-widths': {
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
  },
  'criterion-column': {
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
  },
  'row-paths': {
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
          rows: [
            smallRow('d1-r01', ['(一)甲', '1.其他']),
            smallRow('d1-r02', ['(二)乙', '1.其他']),
          ],
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
        [
          'sections.0.rows.1.path：「(一)甲／1.子」這一列與 sections.0.rows.0 重複，請刪去其中一列。',
        ],
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
  },
  'points-add-up': {
    valid: [
      ['points of the table alone', smallForm()],
      [
        'rows that add up',
        formOf({
          points: 200,
          rows: [
            smallRow('d1-r01', ['甲'], { points: 150 }),
            smallRow('d1-r02', ['乙'], { points: 50 }),
          ],
        }),
      ],
      [
        // The rest is not printed, and nothing is supposed in its place.
        'some rows with points, below those of the table',
        formOf({
          rows: [smallRow('d1-r01', ['甲'], { points: 150 }), smallRow('d1-r02', ['乙'])],
        }),
      ],
      [
        'rows with points in a table without',
        formOf({ points: null, rows: [smallRow('d1-r01', ['甲'], { points: 150 })] }),
      ],
    ],
    invalid: [
      [
        'rows that do not add up',
        formOf({
          rows: [
            smallRow('d1-r01', ['甲'], { points: 150 }),
            smallRow('d1-r02', ['乙'], { points: 40 }),
          ],
        }),
        ['sections.0.points：各列配分合計 190 分，與標題所印的 200 分不符，請對照來源修正。'],
      ],
      [
        'some rows that have more than the table',
        formOf({
          rows: [smallRow('d1-r01', ['甲'], { points: 201 }), smallRow('d1-r02', ['乙'])],
        }),
        ['sections.0.points：已印配分的各列合計 201 分，超過標題所印的 200 分，請對照來源修正。'],
      ],
      [
        'criteria that have more than their row',
        formOf({
          columns: [STRATEGY, CRITERION, RESULT],
          rows: [
            smallRow('d1-r01', ['甲'], {
              points: 200,
              criteria: [criterion('c1', 150), criterion('c2', 60)],
            }),
          ],
        }),
        [
          'sections.0.rows.0.criteria：評核項目配分合計 210 分，超過本列的 200 分，請對照來源修正。',
        ],
      ],
    ],
  },
  'title-placeholders': {
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
  },
  'deadline-patterns': {
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
        ['deadlines.0.pattern：不認得「{year+2}」，期限中只能使用 {year} 與 {year+1}，請修正。'],
      ],
    ],
  },
  'clean-text': {
    valid: [
      [
        'comparisons and full-width brackets',
        smallForm({ guidance: '3 < 5，5 > 3，＜重點＞，A<1' }),
      ],
    ],
    invalid: [
      [
        'HTML in a heading',
        formOf({ heading: '構面一<br/>基礎服務' }),
        ['sections.0.heading：文字中有 HTML 標記「<br/>」，表單只接受純文字，請刪除標記。'],
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
          sections: [
            smallProse({ standardText: [{ level: 1, marker: '一、', text: '甲\uD842' }] }),
          ],
        }),
        [
          'roster.0.name：文字中有看不見的控制字元（U+200B），請刪除；換行請分成不同的項目。',
          'sections.0.standardText.0.text：文字中有看不見的控制字元（U+D842），請刪除；換行請分成不同的項目。',
        ],
      ],
    ],
  },
};

describe.each(FORM_RULES.map((rule) => ({ rule, id: rule.id })))('the rule $id', ({ rule, id }) => {
  const table = cases[id] ?? { valid: [], invalid: [] };

  it('has cases of both kinds', () => {
    expect(table.valid.length).toBeGreaterThan(0);
    expect(table.invalid.length).toBeGreaterThan(0);
  });

  it.each(table.valid)('accepts %s', (_name, form) => {
    expect(checkForm(form)).toEqual([]);
  });

  it.each(table.invalid)('refuses %s', (_name, form, faults) => {
    expect(rule.check(form).map(formatFault)).toEqual(faults);
    expect(checkForm(form).map(formatFault)).toEqual(faults);
  });
});
