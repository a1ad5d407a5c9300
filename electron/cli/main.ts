import { runCli } from './run-cli.ts';

// The command line on plain Node: `npm run cli -- …`.
process.exitCode = await runCli(process.argv.slice(2));
