import { expect, test } from 'vitest';
import { parseScore } from './parse-score.ts';

test.each([
  ['', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  ['0', { kind: 'score', value: 0 }],
  ['12', { kind: 'score', value: 12 }],
  ['12.5', { kind: 'score', value: 12.5 }],
  // Full width, as an input method types it.
  ['１２．５', { kind: 'score', value: 12.5 }],
  ['１２。５', { kind: 'score', value: 12.5 }],
  ['12.', { kind: 'unfinished' }],
  ['12.55', { kind: 'wrong' }],
  ['-3', { kind: 'wrong' }],
  ['十二', { kind: 'wrong' }],
  ['1e3', { kind: 'wrong' }],
])('"%s" is %o', (text, expected) => {
  expect(parseScore(text)).toEqual(expected);
});
