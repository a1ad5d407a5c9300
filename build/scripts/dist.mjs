import { buildProgram } from './build.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
import { packageForRelease, packageForTesting } from './lib/package-program.mjs';
import { note, step } from './lib/progress.mjs';
import { installPackages, isCommand } from './lib/system-libraries.mjs';
import { prepare } from './prepare.mjs';
import { describeRuntime, resolveRuntime } from './runtime.mjs';

const USAGE = `npm run dist -- [--win] [--linux] [--release]

  --win, --linux  what to package for; without either, this machine's own system
  --release       for users: the official Electron only, all targets of electron-builder.yml
                  on the system that it is for, into dist/release/

Without --release the package may hold the stock runtime: it goes to dist/not-for-release/.`;

/** @typedef {import('./lib/package-program.mjs').Platform} Platform */

await runMain(async () => {
  const flags = new Set(process.argv.slice(2));
  if (flags.has('--help')) return console.log(USAGE);
  const unknown = [...flags].find((flag) => !['--win', '--linux', '--release'].includes(flag));
  if (unknown !== undefined) throw new StepFailure(`Unknown option ${unknown}\n\n${USAGE}`, 2);
  const platforms = platformsOf(flags);
  const release = flags.has('--release');
  const own = process.platform === 'win32' ? 'win' : 'linux';
  if (release && platforms.some((platform) => platform !== own)) {
    throw new StepFailure('A release is built on the system that it is for.', 2);
  }
  await prepare();
  const official = release ? await resolveRuntime({ release }) : undefined;
  if (official !== undefined) note(describeRuntime(official));
  if (process.platform === 'linux' && platforms.includes('win') && !isCommand('7za')) {
    await step('Installing 7-Zip with apt-get', () => installPackages(['p7zip-full']));
  }
  await step('Building', () => buildProgram({ force: true }));
  for (const platform of platforms) {
    await step(`Packaging for ${platform}`, async () =>
      official
        ? packageForRelease(platform, official)
        : packageForTesting(platform, platform === 'win' ? ['dir', 'zip'] : ['dir']),
    );
  }
});

/**
 * @param {ReadonlySet<string>} flags
 * @returns {readonly Platform[]}
 */
function platformsOf(flags) {
  /** @type {readonly Platform[]} */
  const named = /** @type {const} */ (['win', 'linux']).filter((name) => flags.has(`--${name}`));
  return named.length > 0 ? named : [process.platform === 'win32' ? 'win' : 'linux'];
}
