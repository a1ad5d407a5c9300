import { describe, expect, it } from 'vitest';
import { alignLists } from './align-lists.ts';

const align = (a: string, b: string) =>
  alignLists([...a], [...b], (x, y) => x === y).map(([x, y]) => `${x ?? '-'}${y ?? '-'}`);

describe('lists side by side', () => {
  it('pair off when they are equal', () => {
    expect(align('abc', 'abc')).toEqual(['aa', 'bb', 'cc']);
    expect(align('', '')).toEqual([]);
  });

  it('show the one thing that is missing, and pair what stands around it', () => {
    expect(align('abcd', 'abd')).toEqual(['aa', 'bb', 'c-', 'dd']);
    expect(align('abcd', 'bcd')).toEqual(['a-', 'bb', 'cc', 'dd']);
  });

  it('show the one thing that was added', () => {
    expect(align('abd', 'abcd')).toEqual(['aa', 'bb', '-c', 'dd']);
    expect(align('', 'a')).toEqual(['-a']);
  });

  it('pair what changed with what stands in its place', () => {
    expect(align('abcd', 'axyd')).toEqual(['aa', 'bx', 'cy', 'dd']);
  });

  it('count a repeated thing once at either end', () => {
    expect(align('aa', 'a')).toEqual(['aa', 'a-']);
  });
});
