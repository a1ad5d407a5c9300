import { CRITERION, criterion, formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import {
  OWNER,
  RESULT,
  STRATEGY,
  smallForm,
  smallProse,
  smallRow,
  smallTable,
} from '../../../test/fixtures/small-form.ts';
import { uniqueIds } from './unique-ids.ts';

testRule(uniqueIds, {
  valid: [
    ['one of everything', smallForm()],
    [
      // The same columns in each table is how forms are: ids are unique within their table only.
      'two tables with the same column ids',
      smallForm({
        sections: [smallTable(), smallTable({ id: 'd2', rows: [smallRow('d2-r01', ['(一)甲'])] })],
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
      ['sections.1.rows.0.id：識別碼「d1-r01」與 sections.0.rows.0.id 重複，請改用不同的識別碼。'],
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
});
