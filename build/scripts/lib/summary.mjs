import { stripVTControlCharacters } from 'node:util';

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
 * What failed in a run of Vitest, for somebody who sees the end of the output only.
 * @param {any} report
 * @returns {readonly string[]} each with its first message
 */
export function vitestFailures(report) {
  return report.testResults.flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => told(file.name, test.fullName, test.failureMessages[0]));
    if (failed.length > 0 || file.status !== 'failed') return failed;
    // A file that failed without a test that did: it could not be loaded, or its process broke down in the middle.
    const unfinished = file.assertionResults
      .filter((/** @type {any} */ test) => test.status !== 'passed')
      .map((/** @type {any} */ test) => test.fullName);
    return [told(file.name, unfinished.join('; ') || 'the file itself', file.message)];
  });
}

/**
 * What failed in a run of Playwright.
 * @param {any} report
 * @returns {readonly string[]} each with its first message
 */
export function playwrightFailures({ suites, errors }) {
  return [
    ...suites.flatMap(failuresIn),
    ...errors.map((/** @type {any} */ error) => told('outside of any test', '', error.message)),
  ];
}

/**
 * How the report of a runner is read.
 * @typedef {object} Reading
 * @property {(report: any) => Tally} tally
 * @property {(report: any) => readonly string[]} failures
 */

/** @type {Reading} */
export const VITEST = { tally: vitestTally, failures: vitestFailures };
/** @type {Reading} */
export const PLAYWRIGHT = { tally: playwrightTally, failures: playwrightFailures };

/**
 * @param {any} suite
 * @returns {readonly string[]}
 */
function failuresIn(suite) {
  const own = (suite.specs ?? [])
    .filter((/** @type {any} */ spec) => !spec.ok)
    .map((/** @type {any} */ spec) => {
      const result = spec.tests.at(-1)?.results.at(-1);
      return told(spec.file, spec.title, result?.error?.message);
    });
  return [...own, ...(suite.suites ?? []).flatMap(failuresIn)];
}

/**
 * @param {string} place
 * @param {string} name
 * @param {string | undefined} message
 */
function told(place, name, message = '') {
  const plain = stripVTControlCharacters(message).trim();
  const first = plain.split('\n').slice(0, 3).join(' ');
  return [place, name, first].filter((part) => part !== '').join(' › ');
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
