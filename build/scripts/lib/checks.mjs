import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { runNode, toolScript } from './run.mjs';
import { exitTally, VITEST, withExit } from './summary.mjs';

/**
 * Each check answers with its tally, and with its output when it was run quietly.
 * @typedef {{ tally: import('./summary.mjs').Tally, output: string }} Outcome
 * @typedef {{ quiet?: boolean }} CheckOptions
 */

/** Where the runners leave their reports. */
export const REPORTS = join(ROOT, 'test-results');

/**
 * Types of every layer.
 * @param {CheckOptions} options
 * @returns {Promise<Outcome>}
 */
export async function checkTypes({ quiet = false } = {}) {
  const { code, output } = await runNode([toolScript('typescript', 'tsc'), '-b'], { quiet });
  return { tally: exitTally(code), output };
}

/**
 * Format and lint.
 * @param {CheckOptions} options
 * @returns {Promise<Outcome>}
 */
export async function checkLint({ quiet = false } = {}) {
  const biome = toolScript('@biomejs/biome', 'biome');
  const args = [biome, 'check', '.', '--error-on-warnings'];
  const { code, output } = await runNode(args, { quiet });
  return { tally: exitTally(code), output };
}

/**
 * Unit and contract tests.
 * @param {CheckOptions} options
 * @returns {Promise<Outcome & RunResult>}
 */
export async function checkUnits({ quiet = false } = {}) {
  const file = await freshReport('vitest.json');
  const { code, output } = await runNode(
    [
      toolScript('vitest', 'vitest'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { quiet },
  );
  return { ...(await resultOf(file, VITEST, code)), output };
}

/**
 * A place for a report, empty: an old report must not speak for a run that wrote none.
 * @param {string} name
 */
export async function freshReport(name) {
  const file = join(REPORTS, name);
  await mkdir(REPORTS, { recursive: true });
  await rm(file, { force: true });
  return file;
}

/**
 * What a run of tests came to, and what failed in it, by name.
 * @typedef {{ tally: import('./summary.mjs').Tally, failures: readonly string[] }} RunResult
 */

/**
 * @param {string} file the runner's report
 * @param {import('./summary.mjs').Reading} reading
 * @param {number} code the runner's exit code
 * @returns {Promise<RunResult>}
 */
export async function resultOf(file, reading, code) {
  // No report at all: the runner broke down, whatever its exit code says.
  if (!existsSync(file)) return { tally: exitTally(code || 1), failures: [] };
  const report = JSON.parse(await readFile(file, 'utf8'));
  return { tally: withExit(reading.tally(report), code), failures: reading.failures(report) };
}
