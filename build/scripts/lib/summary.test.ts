import { describe, expect, it } from 'vitest';
import { exitTally, playwrightTally, sum, summaryLine, vitestTally, withExit } from './summary.mjs';

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
