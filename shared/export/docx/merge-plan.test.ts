import { describe, expect, it } from 'vitest';
import { smallRow, smallTable } from '../../../test/fixtures/small-form.ts';
import { layoutTable } from '../../model/table-layout.ts';
import { mergePlan } from './merge-plan.ts';

const planOf = (paths: readonly (readonly string[])[]) => {
  const rows = paths.map((path, i) => smallRow(`r${i}`, path));
  return mergePlan(layoutTable(smallTable({ rows }))).map((slots) =>
    slots.map(({ cell, merge }) => `${cell.gridColumn}${merge === null ? '' : `:${merge}`}`),
  );
};

describe('the cells of a file row', () => {
  it('repeat a merged cell in every row it covers, in its column', () => {
    expect(
      planOf([
        ['甲', '1'],
        ['甲', '2'],
        ['甲', '3'],
        ['乙', '1'],
      ]),
    ).toEqual([
      ['0:restart', '1', '2', '3'],
      ['0:continue', '1', '2', '3'],
      ['0:continue', '1', '2', '3'],
      ['0', '1', '2', '3'],
    ]);
  });

  it('leave a group of one row unmerged', () => {
    expect(
      planOf([
        ['甲', '1'],
        ['乙', '1'],
      ]),
    ).toEqual([
      ['0', '1', '2', '3'],
      ['0', '1', '2', '3'],
    ]);
  });
});
