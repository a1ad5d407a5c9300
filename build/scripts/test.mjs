import { buildProgram } from './build.mjs';
import { runPlaywright } from './e2e.mjs';
import { runInputMethodTests } from './ime.mjs';
import { checkLint, checkTypes, checkUnits, freshReport, tallyOf } from './lib/checks.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
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
  ['End to end, in Electron', () => playwright('e2e')],
  ['With a real input method', realInputMethod],
  ['Packaged program', () => playwright('packaging')],
];

await runMain(async () => {
  await prepare();
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
 * @param {string} project
 * @returns {Promise<Tally>}
 */
async function playwright(project) {
  const file = await freshReport(`${project}.json`);
  const code = await runPlaywright([`--project=${project}`, '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return tallyOf(file, playwrightTally, code);
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
