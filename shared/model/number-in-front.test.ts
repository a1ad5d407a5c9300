import { expect, test } from 'vitest';
import { isEndedBy, numberInFront } from './number-in-front.ts';

test.each([
  // Each: the line and the caret before, the line and the caret after, the number, whether it is ended.
  ['(1受理', 2, '(1)受理', 3, '(1)', true],
  ['一受理', 1, '一、受理', 2, '一、', true],
  ['受理', 0, '（二）受理', 3, '（二）', true],
  ['1受理', 1, '1.受理', 2, '1.', false],
  ['1.受理', 2, '1. 受理', 3, null, null],
  ['受理', 0, '1. 受理', 3, '1.', true],
  // Typed further behind, taken away, not at the number.
  ['(1)受理', 5, '(1)受理件', 6, null, null],
  ['共(1)受理', 1, '(1)受理', 0, null, null],
  ['(1)受', 4, '(1)受理', 4, null, null],
  ['受理', 0, '共受理', 1, null, null],
] as const)(
  '「%s」 with the caret at %i, then 「%s」 at %i',
  (before, from, text, to, number, isEnded) => {
    const found = numberInFront({ text: before, offset: from }, { text, offset: to });
    expect(found?.number ?? null).toBe(number);
    expect(found?.isEnded ?? null).toBe(isEnded);
  },
);

test.each([
  ['the caret has left the line', null, true],
  ['the caret has gone elsewhere in it', { text: '1.受理', offset: 4 }, true],
  ['a word was typed behind it', { text: '1.新受理', offset: 3 }, true],
  ['a figure goes on', { text: '1.5公頃', offset: 3 }, false],
  ['it was taken away', { text: '受理', offset: 0 }, false],
  ['nothing has happened', { text: '1.受理', offset: 2 }, null],
] as const)('of a number with a dot, when %s', (_what, now, expected) => {
  expect(isEndedBy('1.', now)).toBe(expected);
});
