/**
 * How many tests ended how.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Tally} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
    }),
    NONE,
  );
}

/**
 * Reads the JSON report of Vitest. A file that failed before its tests counts as one failure.
 * @param {any} report
 * @returns {Tally}
 */
export function vitestTally(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads the JSON report of Playwright. What failed outside of any test counts as failures.
 * @param {any} report
 * @returns {Tally}
 */
export function playwrightTally({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * A step that has no tests of its own, or whose report never came: its exit code is one test.
 * @param {number} code
 * @returns {Tally}
 */
export function exitTally(code) {
  return code === 0 ? NONE : { ...NONE, failed: 1 };
}

/**
 * A step with a report: a non-zero exit that the report does not explain is a failure too.
 * @param {Tally} tally
 * @param {number} code
 * @returns {Tally}
 */
export function withExit(tally, code) {
  return tally.failed === 0 ? sum([tally, exitTally(code)]) : tally;
}

/** @param {Tally} tally */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
