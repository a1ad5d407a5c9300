import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StepFailure } from './failure.mjs';
import { endWithUs } from './interruption.mjs';
import { NODE, ROOT } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to this process's
 * @property {boolean} [quiet] collect the output instead of showing it
 * @property {number} [timeoutMs] the program is ended after that
 *
 * @typedef {object} RunResult
 * @property {number} code 124 when it ran out of time, 127 when it could not be started
 * @property {string} output stdout and stderr, when quiet
 */

/**
 * Runs a program without a shell and waits for its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd = ROOT, env = {}, quiet = false, timeoutMs = 0 } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      windowsHide: true,
    });
    endWithUs(child);
    let output = '';
    let late = false;
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    const timer =
      timeoutMs > 0
        ? setTimeout(() => {
            late = true;
            child.kill('SIGKILL');
          }, timeoutMs)
        : undefined;
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ code: 127, output: `${output}${error.message}` });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code: late ? 124 : (code ?? (signal === 'SIGINT' ? 130 : 1)), output });
    });
  });
}

/**
 * Runs a script with the pinned Node; its folder comes first in PATH for whatever it starts.
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function runNode(args, options = {}) {
  const node = existsSync(NODE) ? NODE : process.execPath;
  return run(node, args, { ...options, env: { ...nodeFirst(node), ...options.env } });
}

/**
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
function nodeFirst(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const separator = process.platform === 'win32' ? ';' : ':';
  return { [name]: `${dirname(node)}${separator}${process.env[name] ?? ''}` };
}

/**
 * The script behind a dependency's command, so that no shell or `.cmd` shim is needed to run it.
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 */
export function toolScript(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (typeof file !== 'string') throw new Error(`${packageName} has no command ${command}`);
  return join(folder, file);
}

/**
 * Runs npm. Started from `npm …` it is the same npm; else the one beside Node, else the one in PATH.
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function runNpm(args, options = {}) {
  const script = npmScript();
  if (script !== undefined) return run(process.execPath, [script, ...args], options);
  if (process.platform !== 'win32') return run('npm', args, options);
  throw new StepFailure('npm was not found. Start this through npm (npm start, npm test).');
}

/** @returns {string | undefined} */
function npmScript() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env['npm_execpath'],
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find(
    (file) => file !== undefined && /npm-cli\.c?js$/u.test(file) && existsSync(file),
  );
}
