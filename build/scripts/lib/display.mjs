import { run } from './run.mjs';

/**
 * Whether windows can be shown on a real screen (or on a virtual one that is already there).
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * Runs a program where it can open windows: under a virtual display when there is none.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions & { display?: number }} options `display`: the first number to try for
 *   a virtual display; programs that are started together need numbers far apart, or both take the same one
 */
export function runWithDisplay(command, args, { display = 99, ...options } = {}) {
  if (hasDisplay()) return run(command, args, options);
  const screen = ['-a', '-n', `${display}`, '--server-args=-screen 0 1366x768x24 -nolisten tcp'];
  return run('xvfb-run', [...screen, command, ...args], options);
}
