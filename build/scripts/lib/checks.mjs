import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { runNode, toolScript } from './run.mjs';
import { exitTally, vitestTally, withExit } from './summary.mjs';

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
 * @returns {Promise<Outcome & { file: string }>} `file`: the report
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
  return { tally: await tallyOf(file, vitestTally, code), output, file };
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
 * @param {string} file
 * @param {(report: any) => import('./summary.mjs').Tally} read
 * @param {number} code the runner's exit code
 */
export async function tallyOf(file, read, code) {
  // No report at all: the runner broke down, whatever its exit code says.
  if (!existsSync(file)) return exitTally(code || 1);
  return withExit(read(JSON.parse(await readFile(file, 'utf8'))), code);
}

/**
 * What failed by a report; nothing when there is none.
 * @param {string} file
 * @param {(report: any) => readonly string[]} read
 */
export async function failuresOf(file, read) {
  return existsSync(file) ? read(JSON.parse(await readFile(file, 'utf8'))) : [];
}
