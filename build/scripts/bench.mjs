import { join } from 'node:path';
import { buildProgram } from './build.mjs';
import { runWithDisplay } from './lib/display.mjs';
import { runMain } from './lib/failure.mjs';
import { NODE, ROOT } from './lib/paths.mjs';
import { step } from './lib/progress.mjs';
import { prepare } from './prepare.mjs';

/** `npm run bench`: measures the built program beside its floors. See docs/benchmarks.md. */
await runMain(async () => {
  await prepare();
  await step('Building', () => buildProgram());
  const script = join(ROOT, 'test', 'bench', 'main.ts');
  const { code } = await runWithDisplay(NODE, [script, ...process.argv.slice(2)]);
  return code;
});
