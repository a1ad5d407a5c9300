import { describe, expect, it } from 'vitest';
import { exactOf } from './exact.ts';
import type { FigureField } from './field.ts';
import type { Figure } from './figure.ts';
import { figureText, type NumberStyle, numberText } from './figure-text.ts';

describe('numbers', () => {
  it.each<[string, NumberStyle, string]>([
    ['160000', {}, '160,000'],
    ['160000', { number: 'plain' }, '160000'],
    ['160000', { number: 'wan' }, '16 萬'],
    ['26820', { number: 'wan' }, '2 萬 6,820'],
    ['2076051', { number: 'wan' }, '207 萬 6,051'],
    ['100000000', { number: 'wan' }, '1 億'],
    ['1234500678', { number: 'wan' }, '12 億 3,450 萬 678'],
    ['9999', { number: 'wan' }, '9,999'],
    ['0', { number: 'wan' }, '0'],
    ['10000.5', { number: 'wan' }, '1 萬 0.5'],
    ['1234.5', {}, '1,234.5'],
    ['1234.5', { decimals: 0 }, '1,235'],
    ['1234.5', { decimals: 2 }, '1,234.50'],
    ['2.675', {}, '2.68'],
    ['-2.5', { decimals: 0 }, '-3'],
    ['-0.001', {}, '0'],
    ['0.001', { decimals: 6 }, '0.001000'],
    ['999.999', {}, '1,000'],
  ])('%s as %j is %s', (digits, style, expected) => {
    const value = exactOf(digits);
    if (value === null) throw new Error('no number');
    expect(numberText(value, style)).toBe(expected);
  });
});

describe('what a field says', () => {
  const figures: readonly Figure[] = [
    { kind: 'input', id: 'a', name: '時薪', value: '200', unit: '元/小時' },
    { kind: 'input', id: 'b', name: '時數', value: '1,000', unit: '小時' },
    { kind: 'formula', id: 'c', name: '費用', expression: '{a} × {b} - (1 - 25%) × {a} × {b}' },
    { kind: 'formula', id: 'd', name: '萬元費用', expression: '{a}*{b}', unit: '萬元' },
    { kind: 'formula', id: 'e', name: '無', expression: '{a} + {b}' },
    { kind: 'input', id: 'f', name: '', value: '99', unit: '%' },
  ];
  const say = (figureId: string, show: FigureField['show'], style: NumberStyle = {}) =>
    figureText({ figures }, { kind: 'figure', figureId, show, ...style });

  it.each<[string, FigureField['show'], NumberStyle, string | null]>([
    ['a', 'value', {}, '200 元/小時'],
    ['c', 'value', {}, '50,000 元'],
    ['c', 'value', { number: 'wan' }, '5 萬元'],
    ['d', 'value', {}, '20 萬元'],
    ['d', 'value', { number: 'plain' }, '20 萬元'],
    // 萬 goes to the number: never 20 萬萬元.
    ['d', 'value', { number: 'wan' }, '20 萬元'],
    ['d', 'number', {}, '20'],
    ['d', 'unit', {}, '萬元'],
    ['d', 'number', { number: 'wan' }, '20 萬'],
    ['d', 'unit', { number: 'wan' }, '元'],
    ['c', 'name', {}, '費用'],
    ['c', 'working', {}, '200 元/小時 × 1,000 小時 - （1 - 25%） × 200 元/小時 × 1,000 小時'],
    ['a', 'working', {}, '200 元/小時'],
    ['f', 'value', {}, '99%'],
    ['e', 'name', {}, '無'],
    ['e', 'value', {}, null],
    ['f', 'name', {}, null],
    ['gone', 'value', {}, null],
  ])('%s, %s, %j: %s', (id, show, style, expected) => {
    expect(say(id, show, style)).toBe(expected);
  });
});
