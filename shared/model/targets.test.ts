import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { faultTexts } from '../texts/faults.ts';
import { check } from './check.ts';
import { type Report, reportSchema } from './report.ts';
import { compareToBand, MAX_BAND, setCellBand } from './targets.ts';

const BAND = { min: 200, max: 400 };

function faultsOf(targets: unknown): unknown {
  const checked = check(reportSchema, { ...smallReport(), targets });
  return checked.ok ? [] : checked.error;
}

describe('targets in a file', () => {
  it('may be there, be empty, or be missing', () => {
    for (const targets of [{ cellCharacters: BAND }, { cellCharacters: { min: 0, max: 0 } }, {}]) {
      expect(faultsOf(targets)).toEqual([]);
    }
    expect(check(reportSchema, smallReport()).ok).toBe(true);
  });

  it.each([
    [{ min: 400, max: 200 }, 'targets.cellCharacters', faultTexts.bandUpsideDown(400, 200)],
    [{ min: -1, max: 200 }, 'targets.cellCharacters.min', faultTexts.tooSmall('0', '-1')],
    [{ min: 1.5, max: 200 }, 'targets.cellCharacters.min', faultTexts.noInteger('1.5')],
    [
      { min: 1, max: MAX_BAND + 1 },
      'targets.cellCharacters.max',
      faultTexts.tooLarge(String(MAX_BAND), String(MAX_BAND + 1)),
    ],
    [{ min: 1 }, 'targets.cellCharacters.max', faultTexts.missing],
  ])('%o is a fault at %s', (cellCharacters, path, message) => {
    expect(faultsOf({ cellCharacters })).toEqual([{ path, message }]);
  });
});

describe('setCellBand', () => {
  it('sets a band, changes it and takes it back without a trace', () => {
    const report = smallReport();
    const set = setCellBand(report, BAND);
    expect(set).toEqual({ ...report, targets: { cellCharacters: BAND } });
    expect(setCellBand(set, { min: 1, max: 2 }).targets).toEqual({
      cellCharacters: { min: 1, max: 2 },
    });
    const back = setCellBand(set, null);
    expect(back).toEqual(report);
    expect('targets' in back).toBe(false);
  });

  it('gives the same report back when nothing changes', () => {
    const report = smallReport();
    const set = setCellBand(report, BAND);
    expect(setCellBand(report, null)).toBe(report);
    expect(setCellBand(set, { ...BAND })).toBe(set);
  });

  it('keeps what it does not know', () => {
    const targets = { reportCharacters: 9 } as Report['targets'] & object;
    const set = setCellBand({ ...smallReport(), targets }, BAND);
    expect(set.targets).toEqual({ reportCharacters: 9, cellCharacters: BAND });
    expect(setCellBand(set, null).targets).toEqual({ reportCharacters: 9 });
  });
});

it.each([
  [0, 'below'],
  [199, 'below'],
  [200, 'in'],
  [400, 'in'],
  [401, 'above'],
])('%i characters are %s the band of 200 to 400', (count, outcome) => {
  expect(compareToBand(count, BAND)).toBe(outcome);
});
