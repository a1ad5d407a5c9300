import { expect, test } from 'vitest';
import { type ListStart, listItem, paragraph } from './block.ts';
import { keepNumbers } from './keep-numbers.ts';
import { numberBlocks } from './numbering.ts';

const official = (level: number, start?: ListStart) => listItem('official', level, [], start);
const decimal = (level: number) => listItem('decimal', level);

test('an item is told where to begin only where it would print another number', () => {
  const text = [official(3), official(3), official(3)];
  expect(keepNumbers(text, [[1], [2], [3]])).toBe(text);
  expect(keepNumbers(text, [null, [1], [2]])).toEqual([official(3), official(3, 1), official(3)]);
  expect(keepNumbers(text, [null, [7], null])).toEqual([official(3), official(3, 7), official(3)]);
});

test('it goes on with the list before the last paragraphs where that comes to its number; 1 begins anew', () => {
  const text = [official(3), paragraph(), official(3), official(3)];
  expect(keepNumbers(text, [null, null, [2], [3]])).toEqual(text.with(2, official(3, 'continue')));
  expect(keepNumbers(text.with(2, official(3, 'continue')), [null, null, [1], [2]])).toEqual(text);
});

test('of the decimal series the levels above count; what none can print stays as it follows', () => {
  const text = [decimal(0), decimal(1), decimal(1)];
  expect(numberBlocks(keepNumbers(text, [null, [1, 3], [1, 4]]))).toEqual([
    '(1)',
    '(1.3)',
    '(1.4)',
  ]);
  expect(keepNumbers(text, [null, [2, 1], null])).toBe(text);
});
