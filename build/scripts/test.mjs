import { join } from 'node:path';
import { buildProgram } from './build.mjs';
import { runPlaywright, runsSideBySide } from './e2e.mjs';
import { runInputMethodTests } from './ime.mjs';
import { checkLint, checkTypes, checkUnits, freshReport, REPORTS, tallyOf } from './lib/checks.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
import { prepareOdfSchema } from './lib/odf-schema.mjs';
import { exitTally, NONE, playwrightTally, sum, summaryLine } from './lib/summary.mjs';
import { prepare } from './prepare.mjs';

/** @typedef {import('./lib/summary.mjs').Tally} Tally */

/**
 * Everything there is to know about this checkout, in order of cost. A failed step does not stop the
 * later ones, except that nothing can be tested without a build.
 * @type {readonly (readonly [string, () => Promise<Tally>])[]}
 */
const STEPS = [
  ['Types', async () => (await checkTypes()).tally],
  ['Lint', async () => (await checkLint()).tally],
  ['Unit tests', async () => (await checkUnits()).tally],
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
 * In parts side by side, where each can have a display of its own.
 * @returns {Promise<Tally>}
 */
async function endToEnd() {
  const parts = runsSideBySide();
  const tallies = await Promise.all(
    Array.from({ length: parts }, (_, part) => playwright('e2e', part, parts)),
  );
  return sum(tallies);
}

/**
 * @param {string} project
 * @param {number} part which part of its tests, from 0
 * @param {number} parts
 * @returns {Promise<Tally>}
 */
async function playwright(project, part = 0, parts = 1) {
  const name = parts === 1 ? project : `${project}-${part + 1}`;
  const file = await freshReport(`${name}.json`);
  const args = [
    `--project=${project}`,
    `--shard=${part + 1}/${parts}`,
    `--output=${join(REPORTS, `playwright-${name}`)}`,
    '--reporter=line,json',
  ];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  return tallyOf(file, playwrightTally, await runPlaywright(args, env, 99 + 100 * part));
}

/** @returns {Promise<Tally>} */
async function realInputMethod() {
  const file = await freshReport('ime.json');
  const outcome = await runInputMethodTests(['--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  if ('code' in outcome) return tallyOf(file, playwrightTally, outcome.code);
  console.log(`  Skipped: ${outcome.skipped}`);
  return { ...NONE, skipped: 1 };
}
