import { join } from 'node:path';
import { buildProgram } from './build.mjs';
import { launchOptions } from './launch-options.mjs';
import { hasDisplay, runWithDisplay } from './lib/display.mjs';
import { runMain } from './lib/failure.mjs';
import { NODE } from './lib/paths.mjs';
import { note, step } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { prepare } from './prepare.mjs';

/** `npm start`: prepares whatever is missing, builds what changed, opens the program. */
await runMain(async () => {
  await prepare();
  await step('Building', () => buildProgram());
  if (!hasDisplay()) {
    note('There is no display here: showing the program at work on a virtual one instead.');
    const { code } = await runWithDisplay(NODE, [join(import.meta.dirname, 'demo.mjs')]);
    return code;
  }
  const { executablePath, args, env } = await launchOptions({ args: process.argv.slice(2) });
  const { code } = await run(executablePath, args, { env });
  return code;
});
