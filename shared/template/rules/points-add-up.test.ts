import { CRITERION, criterion, formOf, testRule } from '../../../test/fixtures/rule-cases.ts';
import { RESULT, STRATEGY, smallForm, smallRow } from '../../../test/fixtures/small-form.ts';
import { pointsAddUp } from './points-add-up.ts';

testRule(pointsAddUp, {
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
      ['sections.0.rows.0.criteria：評核項目配分合計 210 分，超過本列的 200 分，請對照來源修正。'],
    ],
  ],
});
