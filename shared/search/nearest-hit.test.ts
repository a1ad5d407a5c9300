import { expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { type CellAddress, writableAddresses } from '../model/address.ts';
import type { Hit } from './hit.ts';
import { hitBefore, hitFrom } from './nearest-hit.ts';

const report = smallReport();
const places = writableAddresses(report);
const place = (index: number): CellAddress => places[index] ?? expect.fail('no such place');
const hit = (index: number, block: number, from: number): Hit => ({
  address: place(index),
  block,
  from,
  to: from + 2,
});
const HITS = [hit(1, 0, 3), hit(1, 2, 0), hit(3, 0, 5)];
const at = (index: number, block: number, offset: number) => ({
  address: place(index),
  position: { block, offset },
});

it.each([
  ['in a place before all hits', at(0, 9, 9), 0, 2],
  ['right at a hit’s beginning', at(1, 0, 3), 0, 2],
  ['right at a hit’s end', at(1, 0, 5), 1, 0],
  ['in a block between two hits', at(1, 1, 0), 1, 0],
  ['in a place between two hits', at(2, 0, 0), 2, 1],
  ['after all hits: around the end', at(3, 0, 7), 0, 2],
])('%s', (_name, from, next, previous) => {
  expect([hitFrom(report, HITS, from), hitBefore(report, HITS, from)]).toEqual([next, previous]);
});

it('without hits there is none', () => {
  expect([hitFrom(report, [], at(0, 0, 0)), hitBefore(report, [], at(0, 0, 0))]).toEqual([-1, -1]);
});
