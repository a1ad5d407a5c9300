import { expect, test } from 'vitest';
import { baseLevels } from './base-levels.ts';
import { listItem, paragraph } from './block.ts';

const official = (level: number) => listItem('official', level);

test('each item is set in from the shallowest level of its own list', () => {
  const blocks = [
    official(3),
    official(2),
    official(4),
    paragraph(),
    official(4),
    listItem('decimal', 1),
    listItem('decimal', 0),
  ];
  expect(baseLevels(blocks)).toEqual([2, 2, 2, 0, 4, 0, 0]);
  expect(baseLevels([])).toEqual([]);
});
