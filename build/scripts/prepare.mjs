import { pathToFileURL } from 'node:url';
import {
  areDependenciesInstalled,
  installDependencies,
  installPinnedNode,
  isPinnedNodeThere,
} from './lib/dependencies.mjs';
import { hasDisplay } from './lib/display.mjs';
import { runMain, StepFailure } from './lib/failure.mjs';
import { note, step } from './lib/progress.mjs';
import { installPackages, missingPackages } from './lib/system-libraries.mjs';
import { describeRuntime, isRuntimePresent, resolveRuntime } from './runtime.mjs';

/** The oldest Node that can run these scripts. */
const OLDEST_NODE = [20, 19];

/**
 * Brings whatever is missing for building and starting the program: dependencies, the pinned Node,
 * Electron, system libraries. What is there already costs nothing.
 * @param {{ electron?: boolean }} options `electron: false` leaves out what only the window needs
 */
export async function prepare({ electron = true } = {}) {
  requireNode();
  if (!(await areDependenciesInstalled())) {
    await step('Installing dependencies (npm ci)', installDependencies);
  }
  if (!(await isPinnedNodeThere())) {
    await step('Installing the pinned Node', installPinnedNode);
  }
  if (!electron) return;
  const runtime = (await isRuntimePresent())
    ? await resolveRuntime()
    : await step('Fetching Electron', () => resolveRuntime());
  note(describeRuntime(runtime));
  if (process.platform === 'linux') await prepareLinux(runtime.executable);
}

/** @param {string} executable */
async function prepareLinux(executable) {
  const packages = await missingPackages(executable, { display: hasDisplay() });
  if (packages.length === 0) return;
  await step(`System packages, with apt-get: ${packages.join(' ')}`, () =>
    installPackages(packages),
  );
  const still = await missingPackages(executable, { display: hasDisplay() });
  if (still.length > 0)
    throw new StepFailure(`Still missing after the install: ${still.join(' ')}`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailure(
    `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await prepare();
  });
}
