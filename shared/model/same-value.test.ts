import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameValue } from './same-value.ts';

it('a copy of any JSON is the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(sameValue(value, structuredClone(value))).toBe(true);
    }),
  );
});

it('the order of keys does not matter, the order of a list does', () => {
  expect(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
});

it.each<[unknown, unknown]>([
  [{ a: undefined }, {}],
  [{ a: undefined }, { b: undefined }],
  [[], {}],
  [null, {}],
  ['1', 1],
  [{ a: { b: [1] } }, { a: { b: [2] } }],
])('%j is not %j', (a, b) => {
  expect(sameValue(a, b)).toBe(false);
  expect(sameValue(b, a)).toBe(false);
});
