import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StepFailure } from './failure.mjs';
import { run } from './run.mjs';

/**
 * The Debian package (in its name before the 64-bit time change) that holds a shared library which
 * Electron or its libraries load.
 * @type {Readonly<Record<string, string>>}
 */
const LIBRARY_PACKAGES = {
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libcairo.so.2': 'libcairo2',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libgbm.so.1': 'libgbm1',
  'libexpat.so.1': 'libexpat1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libudev.so.1': 'libudev1',
  'libasound.so.2': 'libasound2',
  'libgcc_s.so.1': 'libgcc-s1',
};

/**
 * The Debian packages that this machine lacks for starting Electron and, without a display, for showing
 * it somewhere.
 * @param {string} executable Electron
 * @param {{ display: boolean }} options `display`: the machine has a screen to show windows on
 * @returns {Promise<readonly string[]>}
 */
export async function missingPackages(executable, { display }) {
  const { output } = await run('ldd', [executable], { quiet: true });
  const packages = packagesOf(missingLibraries(output));
  if (!display) {
    if (!isCommand('Xvfb') || !isCommand('xvfb-run')) packages.add('xvfb');
    if (!isCommand('xauth')) packages.add('xauth');
    if (!(await hasChineseFont())) packages.add('fonts-arphic-ukai');
  }
  return [...packages].sort();
}

/**
 * The libraries that `ldd` could not find.
 * @param {string} lddOutput
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gmu)].map((match) => match[1] ?? '');
}

/**
 * @param {readonly string[]} libraries
 * @returns {Set<string>}
 */
export function packagesOf(libraries) {
  const own = ['libffmpeg.so'];
  const foreign = libraries.filter((name) => !own.includes(name));
  const unknown = foreign.filter((name) => LIBRARY_PACKAGES[name] === undefined);
  if (unknown.length > 0) {
    throw new StepFailure(
      `Electron needs ${unknown.join(', ')}, which this machine lacks. Install the packages that hold them, then start again.`,
    );
  }
  return new Set(foreign.map((name) => LIBRARY_PACKAGES[name] ?? name));
}

/** @param {string} name */
export function isCommand(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)));
}

/** Without any Chinese font the demonstration's screenshot would be boxes. */
async function hasChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh-tw', 'file'], { quiet: true });
  return code === 0 && output.trim() !== '';
}

/**
 * Installs Debian packages as root; anyone else is told the one line to run.
 * @param {readonly string[]} packages
 */
export async function installPackages(packages) {
  const line = `apt-get update && apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
  if (!isCommand('apt-get')) {
    throw new StepFailure(
      `This machine lacks what these Debian packages hold: ${packages.join(' ')}. Install their like, then start again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new StepFailure(
      `System packages are missing. Run this once, then start again:\n  sudo sh -c '${line}'`,
    );
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await apt(['update', '-qq'], env);
  const names = await Promise.all(packages.map(currentName));
  await apt(['install', '--yes', '-qq', '--no-install-recommends', ...names], env);
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function apt(args, env) {
  const { code, output } = await run('apt-get', args, { quiet: true, env });
  if (code !== 0) throw new StepFailure(`apt-get ${args.join(' ')} failed:\n${output.trim()}`);
}

/**
 * Newer Debian and Ubuntu renamed some libraries for their 64-bit time.
 * @param {string} name
 */
async function currentName(name) {
  const renamed = `${name}t64`;
  const { code, output } = await run('apt-cache', ['show', renamed], { quiet: true });
  return code === 0 && output.includes(`Package: ${renamed}`) ? renamed : name;
}
