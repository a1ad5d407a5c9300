import { checkLint, checkTypes, checkUnits } from './lib/checks.mjs';
import { runMain } from './lib/failure.mjs';
import { note } from './lib/progress.mjs';
import { sum, summaryLine } from './lib/summary.mjs';
import { prepare } from './prepare.mjs';

/** Types, lint and unit tests at the same time; each one's output is shown when it ends. */
await runMain(async () => {
  await prepare({ electron: false });
  const checks = { Types: checkTypes, Lint: checkLint, 'Unit tests': checkUnits };
  const tallies = await Promise.all(
    Object.entries(checks).map(async ([title, check]) => {
      const began = performance.now();
      const { tally, output } = await check({ quiet: true });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${tally.failed === 0 ? '✓' : '✗'} ${title} (${seconds} s)`);
      if (tally.failed > 0) note(output.trim());
      return tally;
    }),
  );
  const total = sum(tallies);
  console.log(summaryLine(total));
  return total.failed === 0 ? 0 : 1;
});
