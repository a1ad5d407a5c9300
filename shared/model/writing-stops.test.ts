import { describe, expect, test } from 'vitest';
import { smallForm, smallProse, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import { neighbourStop, type WritingStop, writingStops } from './writing-stops.ts';

const FIELDS = [
  { id: 'project-name', label: '專案名稱' },
  { id: 'project-owner', label: '主辦單位' },
];
const REPORT = smallReport(
  smallForm({ sections: [smallProse(), smallTable({ fields: FIELDS }), smallTable({ id: 't2' })] }),
);

function name(stop: WritingStop): string {
  if (stop.kind === 'field') return stop.fieldId;
  return stop.address.kind;
}

describe('the places that Tab comes to', () => {
  test('are in reading order, the lines above a table before its rows', () => {
    const names = writingStops(REPORT).map(name);
    const first = names.indexOf('project-name');
    expect(names.slice(first, first + 3)).toEqual(['project-name', 'project-owner', 'cell']);
    expect(names.filter((one) => one === 'project-name')).toHaveLength(1);
  });

  test('lead to each other in both directions, and end at the ends', () => {
    const all = writingStops(REPORT);
    for (const [index, stop] of all.entries()) {
      expect(neighbourStop(REPORT, stop, 1)).toEqual(all[index + 1] ?? null);
      expect(neighbourStop(REPORT, stop, -1)).toEqual(all[index - 1] ?? null);
    }
  });
});
