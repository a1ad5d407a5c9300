import { describe, expect, it } from 'vitest';
import { createHeadingLevels } from './headings.ts';

const levels = (depths: readonly number[]): readonly number[] => {
  const { next } = createHeadingLevels();
  return depths.map(next);
};

describe('the levels of headings', () => {
  it('leave none out, whatever depths a form prints', () => {
    expect(levels([1, 2, 3, 3, 1])).toEqual([2, 3, 4, 4, 2]);
    expect(levels([2, 3, 3, 2])).toEqual([2, 3, 3, 2]);
    expect(levels([3, 1, 4, 2])).toEqual([2, 2, 3, 3]);
  });
});
