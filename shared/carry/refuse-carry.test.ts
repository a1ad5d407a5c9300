import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../test/fixtures/added-rows-form.ts';
import { smallForm, smallReport, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import { countingIds } from '../model/ids.ts';
import { cutPart } from '../part/cut-part.ts';
import { carryTexts as texts } from '../texts/carry.ts';
import { type CarryKind, carryRefusalWords, refuseCarry } from './refuse-carry.ts';

const KINDS: readonly CarryKind[] = ['move', 'roll-over', 'results'];

describe('what follows from a report', () => {
  it.each(KINDS)('is refused to a part: %s', (kind) => {
    const part = cutPart(addedRowsReport(), {
      rowIds: ['n9'],
      units: ['第一課'],
      by: '',
      now: '2026-01-04T08:15:30.000Z',
      makeId: countingIds('part'),
    });
    if (part === null) throw new Error('no part');
    const refusal = refuseCarry(kind, part);
    expect(refusal).toEqual({ code: 'part', label: '部分報告：第一課' });
    expect(refusal === null ? '' : carryRefusalWords(refusal)).toBe(
      texts.isPart('部分報告：第一課'),
    );
    expect(refuseCarry(kind, addedRowsReport())).toBe(null);
  });

  it('is refused to a sheet gone wrong, and results to what is no plan', () => {
    const rows = Array.from({ length: 1001 }, (_, i) => smallRow(`r${i}`, [`(一)第 ${i} 列`]));
    const huge = smallReport(smallForm({ sections: [smallTable({ rows })] }));
    for (const kind of KINDS) {
      expect(refuseCarry(kind, huge)).toEqual({ code: 'too-many-rows', rows: 1001, limit: 1000 });
    }
    expect(KINDS.map((kind) => refuseCarry(kind, smallReport()))).toEqual([
      null,
      null,
      { code: 'no-plan' },
    ]);
  });
});
