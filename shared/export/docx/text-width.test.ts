import { describe, expect, it } from 'vitest';
import { hangingWidth } from './text-width.ts';

describe('the hanging indent of an item', () => {
  it.each([
    ['一、', 2.1],
    ['十一、', 3.1],
    ['(一)', 2.25],
    ['1.', 1.25],
    ['(12)', 2.25],
    ['(1.2.3)', 3.75],
  ])('behind %s is %f characters: the label and a little more', (label, characters) => {
    expect(hangingWidth(label, 240)).toBe(Math.round(characters * 240));
  });
});
