import { join } from 'node:path';
import { buildProgram } from './build.mjs';
import { runPlaywright, runsSideBySide } from './e2e.mjs';
import { runInputMethodTests } from './ime.mjs';
import {
  checkLint,
  checkTypes,
  checkUnits,
  freshReport,
  REPORTS,
  resultOf,
} from './lib/checks.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
import { prepareOdfSchema } from './lib/odf-schema.mjs';
import { exitTally, NONE, PLAYWRIGHT, sum, summaryLine } from './lib/summary.mjs';
import { prepare } from './prepare.mjs';

/** @typedef {import('./lib/summary.mjs').Tally} Tally */

/** Parts of the end-to-end tests for each run that goes on at a time: the quicker run takes more of them. */
const PARTS_PER_RUN = 4;

/**
 * What failed so far. It is said again at the end, where a cut log still has it.
 * @type {string[]}
 */
const failures = [];

/**
 * Everything there is to know about this checkout, in order of cost. A failed step does not stop the
 * later ones, except that nothing can be tested without a build.
 * @type {readonly (readonly [string, () => Promise<Tally>])[]}
 */
const STEPS = [
  ['Types', async () => (await checkTypes()).tally],
  ['Lint', async () => (await checkLint()).tally],
  ['Unit tests', async () => noted(await checkUnits())],
  ['Build', build],
  ['End to end, in Electron', endToEnd],
  ['With a real input method', realInputMethod],
  ['Packaged program', () => playwright('packaging')],
];

await runMain(async () => {
  await prepare();
  const noSchema = await prepareOdfSchema();
  if (noSchema !== null) console.log(`  Documents are not checked against the schema: ${noSchema}`);
  /** @type {Tally[]} */
  const tallies = [];
  for (const [index, [title, work]] of STEPS.entries()) {
    const place = `${index + 1}/${STEPS.length}`;
    console.log(`▸ ${place} ${title} …`);
    const began = performance.now();
    const tally = await work();
    tallies.push(tally);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const mark = tally.failed === 0 ? '✓' : '✗';
    const counts = tally.passed + tally.failed + tally.skipped > 0 ? summaryLine(tally) : 'ok';
    console.log(`${mark} ${place} ${title}: ${counts} (${seconds} s)`);
    if (work === build && tally.failed > 0) break;
  }
  const total = sum(tallies);
  for (const failure of failures) console.log(`✗ ${failure}`);
  console.log(summaryLine(total));
  return total.failed === 0 ? 0 : 1;
});

/** @returns {Promise<Tally>} */
async function build() {
  try {
    await buildProgram({ force: true });
    return NONE;
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    console.error(error.message);
    return exitTally(1);
  }
}

/**
 * Keeps what failed for the end.
 * @param {import('./lib/checks.mjs').RunResult} result
 */
function noted(result) {
  failures.push(...result.failures);
  return result.tally;
}

/**
 * In parts, some side by side where each run can have a display of its own.
 * @returns {Promise<Tally>}
 */
async function endToEnd() {
  const runs = runsSideBySide();
  const parts = runs === 1 ? 1 : runs * PARTS_PER_RUN;
  const left = Array.from({ length: parts }, (_, part) => part);
  /** @type {Tally[]} */
  const tallies = [];
  const work = async (/** @type {number} */ run) => {
    for (let part = left.shift(); part !== undefined; part = left.shift()) {
      tallies.push(await playwright('e2e', { part, parts, run }));
    }
  };
  await Promise.all(Array.from({ length: runs }, (_, run) => work(run)));
  return sum(tallies);
}

/**
 * @param {string} project
 * @param {{ part: number, parts: number, run: number }} share which part of its tests, from 0; and which of the
 *   runs side by side works on it, from 0
 * @returns {Promise<Tally>}
 */
async function playwright(project, { part, parts, run } = { part: 0, parts: 1, run: 0 }) {
  const name = parts === 1 ? project : `${project}-${part + 1}`;
  const file = await freshReport(`${name}.json`);
  const args = [
    `--project=${project}`,
    `--shard=${part + 1}/${parts}`,
    `--output=${join(REPORTS, `playwright-${name}`)}`,
    '--reporter=line,json',
  ];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = await runPlaywright(args, env, 99 + 100 * run);
  return noted(await resultOf(file, PLAYWRIGHT, code));
}

/** @returns {Promise<Tally>} */
async function realInputMethod() {
  const file = await freshReport('ime.json');
  const outcome = await runInputMethodTests(['--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  if ('code' in outcome) return noted(await resultOf(file, PLAYWRIGHT, outcome.code));
  console.log(`  Skipped: ${outcome.skipped}`);
  return { ...NONE, skipped: 1 };
}
