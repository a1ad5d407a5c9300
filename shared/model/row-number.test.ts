import { describe, expect, it } from 'vitest';
import { firstNumberBelow, numberAfter, readPrintedNumber } from './row-number.ts';

describe('the number after a printed one', () => {
  it.each([
    ['(一)作業標準化', ['(二)', '(三)']],
    ['（九） 作業', ['（十）', '（十一）']],
    ['2. 提升', ['3.', '4.']],
    ['2、提升', ['3、', '4、']],
    ['（１）甲', ['（２）', '（３）']],
    ['(9)', ['(10)', '(11)']],
    ['四、開放', ['五、', '六、']],
    ['玖、其他', ['拾、', '拾壹、']],
    ['(Z)', ['(AA)', '(AB)']],
    ['(1.2.9)甲', ['(1.2.10)', '(1.2.11)']],
  ])('goes on after %s as that is printed', (label, after) => {
    const printed = readPrintedNumber(label);
    expect(printed).not.toBeNull();
    expect(printed && [numberAfter(printed, 1), numberAfter(printed, 2)]).toEqual(after);
  });

  it('knows what stands between number and wording', () => {
    expect(readPrintedNumber('(1) 進行')?.gap).toBe(' ');
    expect(readPrintedNumber('(1)進行')?.gap).toBe('');
  });

  it('is none where no number is printed', () => {
    expect(readPrintedNumber('提升同仁行政效率')).toBeNull();
  });
});

describe('the first number below a printed one', () => {
  it.each([
    ['(一)甲', '1.'],
    ['2. 提升', '(1)'],
    ['(3)', 'A.'],
    ['A.', '(A)'],
    ['(1.2)', '(1.2.1)'],
  ])('below %s is %s', (label, first) => {
    const printed = readPrintedNumber(label);
    const below = printed === null ? null : firstNumberBelow(printed);
    expect(below === null ? null : numberAfter(below, 0)).toBe(first);
  });

  it('is none below the deepest level', () => {
    const printed = readPrintedNumber('(A)');
    expect(printed === null ? undefined : firstNumberBelow(printed)).toBeNull();
  });
});
