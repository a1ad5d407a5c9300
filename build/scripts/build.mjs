import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMain, StepFailure } from './lib/failure.mjs';
import { fingerprint } from './lib/fingerprint.mjs';
import { removeLeftovers } from './lib/leftovers.mjs';
import { OUT, ROOT } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const INPUTS = ['electron', 'renderer', 'shared', 'build/vite', 'package-lock.json'];
const STAMP = join(OUT, 'build-inputs.txt');
/** The parts of the build, each in a folder of `out/`. */
const PARTS = ['main', 'preload', 'renderer'];

/**
 * Builds the program into `out/` unless it already holds the build of these very sources.
 * @param {{ force?: boolean }} options
 * @returns {Promise<'built' | 'unchanged'>}
 */
export async function buildProgram({ force = false } = {}) {
  const inputs = await fingerprint(ROOT, INPUTS, (file) => !/\.test\.tsx?$/u.test(file));
  if (!force && (await isBuilt(inputs))) return 'unchanged';
  const { code } = await runNode([import.meta.filename, '--inside', inputs]);
  if (code !== 0) throw new StepFailure('The build failed; see above.');
  return 'built';
}

/** @param {string} inputs */
async function isBuilt(inputs) {
  const whole = PARTS.every((part) => existsSync(join(OUT, part)));
  return whole && existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === inputs;
}

/**
 * Builds beside the old build and puts it in place at the end: a failed build leaves the old one whole.
 * Runs with the pinned Node (see `buildProgram`).
 * @param {string} inputs
 */
async function buildInside(inputs) {
  const { build } = await import('vite');
  const { mainConfig } = await import('../vite/main.config.mjs');
  const { preloadConfig } = await import('../vite/preload.config.mjs');
  const { rendererConfig } = await import('../vite/renderer.config.mjs');
  const temporary = join(OUT, `.building-${process.pid}`);
  await mkdir(temporary, { recursive: true });
  await removeLeftovers(OUT, '.building-');
  try {
    // All three must have ended before their folder goes, whatever becomes of one of them.
    const outcomes = await Promise.allSettled(
      [mainConfig, preloadConfig, rendererConfig].map((of) => build(of(temporary))),
    );
    const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
    if (failures.length > 0) throw new StepFailure(failures.map(messageOf).join('\n'));
    await rm(STAMP, { force: true });
    for (const part of PARTS) {
      await rm(join(OUT, part), { recursive: true, force: true });
      await rename(join(temporary, part), join(OUT, part));
    }
    await writeFile(STAMP, inputs);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** @param {PromiseRejectedResult} failure */
function messageOf({ reason }) {
  return reason instanceof Error ? reason.message : String(reason);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const [flag, inputs] = process.argv.slice(2);
    if (flag === '--inside' && inputs !== undefined) return buildInside(inputs);
    const began = performance.now();
    await buildProgram({ force: flag === '--force' || flag === undefined });
    console.log(`Built out/ in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });
}
