import { join } from 'node:path';
import { buildProgram } from './build.mjs';
import { runMain } from './lib/failure.mjs';
import { OUT } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { prepare } from './prepare.mjs';

/** `npm run cli -- …`: the command line on Node alone, without Electron. */
await runMain(async () => {
  // Standard output belongs to the command line: what prepares it reports on standard error.
  console.log = console.error;
  await prepare({ electron: false });
  await buildProgram();
  const { code } = await runNode([join(OUT, 'main', 'cli.js'), ...process.argv.slice(2)], {
    // A path in the arguments means what it meant where the command was typed.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  });
  return code;
});
