import * as v from 'valibot';
import { faultTexts } from '../texts/faults.ts';
import type { Report } from './report.ts';

/** How many characters are wanted, both ends included; counted as in `countCharacters`. */
export interface CharacterBand {
  readonly min: number;
  readonly max: number;
}

/** What the office has set itself for this report. The form asks for none of it, and nothing of it is printed. */
export interface Targets {
  /** Of each cell of the tables; left out when none is set. */
  readonly cellCharacters?: CharacterBand;
}

/** More than this no cell is asked to have. */
export const MAX_BAND = 100_000;

const bound = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_BAND));

const bandSchema: v.GenericSchema<unknown, CharacterBand> = v.pipe(
  v.looseObject({ min: bound, max: bound }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.min <= dataset.value.max) return;
    addIssue({ message: faultTexts.bandUpsideDown(dataset.value.min, dataset.value.max) });
  }),
);

export const targetsSchema: v.GenericSchema<unknown, Targets> = v.looseObject({
  cellCharacters: v.exactOptional(bandSchema),
});

/** Whether a count is below a band, in it or above it. */
export function compareToBand(
  count: number,
  { min, max }: CharacterBand,
): 'below' | 'in' | 'above' {
  if (count < min) return 'below';
  return count > max ? 'above' : 'in';
}

/** Sets how many characters a cell should have; null takes the target back. */
export function setCellBand(report: Report, band: CharacterBand | null): Report {
  const { targets, ...rest } = report;
  const before = targets?.cellCharacters;
  if (band === null) {
    if (targets === undefined || before === undefined) return report;
    const { cellCharacters: _gone, ...others } = targets;
    return Object.keys(others).length === 0 ? rest : { ...rest, targets: others };
  }
  if (before?.min === band.min && before.max === band.max) return report;
  return { ...report, targets: { ...targets, cellCharacters: { ...before, ...band } } };
}
