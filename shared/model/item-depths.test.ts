import { expect, test } from 'vitest';
import { listItem, paragraph } from './block.ts';
import { itemDepths } from './item-depths.ts';

const official = (level: number) => listItem('official', level);

test('items are set in by the levels that occur in their own list', () => {
  const blocks = [
    official(3),
    official(1),
    official(4),
    paragraph(),
    official(4),
    listItem('decimal', 1),
    listItem('decimal', 0),
  ];
  expect(itemDepths(blocks)).toEqual([1, 0, 2, 0, 0, 1, 0]);
  expect(itemDepths([])).toEqual([]);
});

test('a level that is skipped takes no room', () => {
  expect(itemDepths([official(1), official(4), official(4), official(1)])).toEqual([0, 1, 1, 0]);
});

test('twenty thousand items are one walk, not one for each', () => {
  const blocks = Array.from({ length: 20_000 }, (_, i) => official(i % 7));
  expect(itemDepths(blocks).slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
