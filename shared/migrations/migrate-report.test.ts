import { describe, expect, it } from 'vitest';
import { REPORT_KIND } from '../model/report.ts';
import { type MigrationChain, migrateReport, REPORT_CHAIN } from './migrate-report.ts';
import { type JsonObject, type MigrationStep, StepRefusal } from './step.ts';

// There is only version 1: these steps lead from versions nobody ever had.

/** Version 0 had the owners of a row as one text. */
const splitOwners: MigrationStep = {
  name: 'split-owners',
  from: 0,
  apply: (data) => {
    const { owner, ...rest } = data;
    if (typeof owner !== 'string') throw new StepRefusal('owner is no text');
    return { ...rest, owners: owner.split('、') };
  },
};
const nameYear: MigrationStep = {
  name: 'name-year',
  from: 1,
  apply: ({ y, ...rest }) => ({ ...rest, year: y }),
};
const CHAIN: MigrationChain = { steps: [splitOwners, nameYear], target: 2 };

const OLD: JsonObject = {
  kind: REPORT_KIND,
  schemaVersion: 0,
  owner: '第一課、第二課',
  y: 115,
  later: { unknown: [1] },
};

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('migrateReport', () => {
  it('runs every step from the version of the file, one after the other, and keeps what it does not know', () => {
    expect(migrateReport(deepFreeze(OLD), CHAIN)).toEqual({
      ok: true,
      value: {
        from: 0,
        data: {
          kind: REPORT_KIND,
          schemaVersion: 2,
          owners: ['第一課', '第二課'],
          year: 115,
          later: { unknown: [1] },
        },
      },
    });
  });

  it('begins at the file’s own version', () => {
    const { owner: _owner, ...rest } = OLD;
    const data = { ...rest, schemaVersion: 1, owners: [] };
    expect(migrateReport(data, CHAIN)).toMatchObject({
      ok: true,
      value: { from: 1, data: { schemaVersion: 2, year: 115, owners: [] } },
    });
  });

  it('gives a report of the present version back as it is', () => {
    const data = { kind: REPORT_KIND, schemaVersion: 2 };
    const result = migrateReport(data, CHAIN);
    expect(result).toEqual({ ok: true, value: { data, from: 2 } });
    expect(result.ok && result.value.data).toBe(data);
  });

  it('refuses a newer version and says which', () => {
    expect(migrateReport({ kind: REPORT_KIND, schemaVersion: 3 }, CHAIN)).toEqual({
      ok: false,
      error: { code: 'too-new', version: 3 },
    });
  });

  it('refuses to jump over a gap', () => {
    const gap: MigrationChain = { steps: [nameYear], target: 2 };
    expect(migrateReport(OLD, gap)).toEqual({
      ok: false,
      error: { code: 'step-failed', from: 0, detail: 'no step from version 0' },
    });
  });

  it('says which step failed and why', () => {
    expect(migrateReport({ ...OLD, owner: 7 }, CHAIN)).toEqual({
      ok: false,
      error: { code: 'step-failed', from: 0, detail: 'split-owners: owner is no text' },
    });
  });

  it('lets a bug in a step go on upwards', () => {
    const buggy: MigrationStep = {
      name: 'buggy',
      from: 0,
      apply: () => {
        throw new TypeError('a bug');
      },
    };
    expect(() => migrateReport(OLD, { steps: [buggy], target: 1 })).toThrow('a bug');
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'report'],
    ['another kind', { kind: 'package', schemaVersion: 1 }],
    ['no version', { kind: REPORT_KIND }],
    ['a version that is text', { kind: REPORT_KIND, schemaVersion: '1' }],
    ['half a version', { kind: REPORT_KIND, schemaVersion: 0.5 }],
    ['a version below zero', { kind: REPORT_KIND, schemaVersion: -1 }],
  ])('calls %s foreign', (_what, data) => {
    expect(migrateReport(data, CHAIN)).toEqual({ ok: false, error: { code: 'foreign' } });
  });
});

/** The versions for which a chain has no step, or more than one: empty for a sound chain. */
function gapsIn({ steps, target }: MigrationChain): readonly number[] {
  const first = Math.min(target, ...steps.map((step) => step.from));
  const versions = Array.from({ length: target - first }, (_, i) => first + i);
  const faulty = versions.filter(
    (version) => steps.filter(({ from }) => from === version).length !== 1,
  );
  const beyond = steps.map((step) => step.from).filter((from) => from >= target);
  return [...faulty, ...beyond];
}

describe('a chain', () => {
  it('without gaps is known as sound', () => {
    expect(gapsIn(CHAIN)).toEqual([]);
  });

  it('is told the versions without a step, with two, and steps beyond the target', () => {
    const step = (from: number): MigrationStep => ({ name: 's', from, apply: (data) => data });
    expect(gapsIn({ steps: [step(0), step(2), step(2), step(5)], target: 4 })).toEqual([
      1, 2, 3, 5,
    ]);
  });

  it('of the program itself has one step for each version', () => {
    expect(gapsIn(REPORT_CHAIN)).toEqual([]);
  });
});
