import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divideUnits,
  multiplyUnits,
  NO_UNIT,
  parseUnit,
  sameMeasure,
  scaleOf,
  type Unit,
  unitText,
} from './figure-units.ts';

const WORDS = [
  '元',
  '萬元',
  '小時',
  '分鐘',
  '件',
  '批',
  '人次',
  '廠次',
  '場次',
  '公里',
  '天',
  '工作天',
];

const unit: fc.Arbitrary<Unit> = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }),
  )
  .map(([above, below]) => {
    const typed = parseUnit([above.join('·'), ...below].join('/'));
    if (typed === null) throw new Error('unreadable');
    return typed.unit;
  });

describe('units', () => {
  it('multiply in any order', () => {
    fc.assert(
      fc.property(unit, unit, unit, (a, b, c) => {
        expect(sameMeasure(multiplyUnits(a, b), multiplyUnits(b, a))).toBe(true);
        expect(
          sameMeasure(multiplyUnits(multiplyUnits(a, b), c), multiplyUnits(a, multiplyUnits(b, c))),
        ).toBe(true);
      }),
    );
  });

  it('come back when what they are multiplied by is divided out again', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(sameMeasure(divideUnits(multiplyUnits(a, b), b), a)).toBe(true);
        expect(sameMeasure(divideUnits(a, a), NO_UNIT)).toBe(true);
      }),
    );
  });

  it('read what they are shown as', () => {
    fc.assert(
      fc.property(unit, (a) => {
        const again = parseUnit(unitText(a));
        expect(again).not.toBeNull();
        expect(again && sameMeasure(again.unit, a)).toBe(true);
        expect(again?.scale.equals(scaleOf(a))).toBe(true);
      }),
    );
  });

  it.each([
    ['元/小時', '元/小時'],
    ['元／人次', '元/人次'],
    [' 小時 / (人次·天) ', '小時/人次/天'],
    ['元/小時/人次', '元/小時/人次'],
    ['/月', '1/月'],
    ['%', '%'],
    ['', ''],
    ['小時·人次/小時', '人次'],
    ['自訂單位', '自訂單位'],
  ])('%j is %j', (typed, shown) => {
    const read = parseUnit(typed);
    expect(read === null ? null : unitText(read.unit)).toBe(shown);
  });

  it.each(['元//小時', '元/', '2元', '元^2', '元+件', '<b>', '元 %·%', '/'])(
    '%j is none',
    (typed) => {
      expect(parseUnit(typed)).toBeNull();
    },
  );
});
