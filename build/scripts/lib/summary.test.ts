import { describe, expect, it } from 'vitest';
import {
  exitTally,
  playwrightFailures,
  playwrightTally,
  sum,
  summaryLine,
  vitestFailures,
  vitestTally,
  withExit,
} from './summary.mjs';

describe('the tally of a test run', () => {
  it('reads the report of Vitest', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{}] }],
    };
    expect(vitestTally(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a test file that broke before its first test', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(vitestTally(report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('reads the report of Playwright, and counts what failed outside of any test', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightTally({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 3, skipped: 2 });
  });

  it('never says 0 failed of a run that ended badly', () => {
    expect(withExit({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(withExit({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
    expect(exitTally(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(exitTally(0)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('adds up to one line', () => {
    const tallies = [
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ];
    expect(summaryLine(sum(tallies))).toBe('7 passed, 2 failed, 1 skipped');
  });
});

describe('what failed', () => {
  const test = (fullName: string, status: string, failureMessages: string[] = []) => ({
    fullName,
    status,
    failureMessages,
  });

  it('is named with its file and the beginning of its message', () => {
    const assertionResults = [
      test('adds', 'passed'),
      test('takes away', 'failed', ['\u001B[31mError: 2\u001B[39m\nwanted 1\n at x\n at y']),
    ];
    const report = { testResults: [{ name: 'sum.test.ts', status: 'failed', assertionResults }] };
    expect(vitestFailures(report)).toEqual(['sum.test.ts › takes away › Error: 2 wanted 1  at x']);
  });

  it('is what a file had not finished when its process broke down', () => {
    const assertionResults = [test('a', 'passed'), test('b', 'skipped'), test('c', 'pending')];
    const testResults = [
      { name: 'broken.test.ts', status: 'failed', message: '', assertionResults },
      {
        name: 'unloaded.test.ts',
        status: 'failed',
        message: 'no such module',
        assertionResults: [],
      },
      {
        name: 'whole.test.ts',
        status: 'passed',
        message: '',
        assertionResults: [test('d', 'passed')],
      },
    ];
    expect(vitestFailures({ testResults })).toEqual([
      'broken.test.ts › b; c',
      'unloaded.test.ts › the file itself › no such module',
    ]);
  });

  it('is found in every suite of Playwright, and outside of them', () => {
    const spec = (title: string, ok: boolean) => ({
      title,
      ok,
      file: 'a.spec.ts',
      tests: [{ results: [{ error: { message: `${title} broke` } }] }],
    });
    const inner = { specs: [spec('inner', false)] };
    const suites = [{ specs: [spec('good', true), spec('outer', false)], suites: [inner] }];
    expect(playwrightFailures({ suites, errors: [{ message: 'no display' }] })).toEqual([
      'a.spec.ts › outer › outer broke',
      'a.spec.ts › inner › inner broke',
      'outside of any test › no display',
    ]);
  });
});
