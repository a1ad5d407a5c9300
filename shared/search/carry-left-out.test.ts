import { expect, it } from 'vitest';
import type { CellAddress } from '../model/address.ts';
import { carryLeftOut } from './carry-left-out.ts';
import { type Hit, hitKey } from './hit.ts';

const A: CellAddress = { kind: 'prose', sectionId: 'a' };
const B: CellAddress = { kind: 'prose', sectionId: 'b' };
const hit = (address: CellAddress, from: number): Hit => ({
  address,
  block: 0,
  from,
  to: from + 1,
});
const keys = (...hits: readonly Hit[]): ReadonlySet<string> => new Set(hits.map(hitKey));

const BEFORE = [hit(A, 0), hit(A, 5), hit(B, 2)];

it('follows a hit that moved', () => {
  const after = [hit(A, 3), hit(A, 8), hit(B, 2)];
  expect(carryLeftOut(keys(hit(A, 5)), BEFORE, after)).toEqual(keys(hit(A, 8)));
});

it('leaves a whole cell out when nobody can tell its hits apart any more', () => {
  const after = [hit(A, 0), hit(A, 1), hit(A, 6), hit(B, 2)];
  expect(carryLeftOut(keys(hit(A, 5)), BEFORE, after)).toEqual(
    keys(hit(A, 0), hit(A, 1), hit(A, 6)),
  );
});

it('lets go of hits that are gone, and touches no other cell', () => {
  expect(carryLeftOut(keys(hit(A, 0), hit(B, 2)), BEFORE, [hit(A, 0), hit(A, 5)])).toEqual(
    keys(hit(A, 0)),
  );
});
