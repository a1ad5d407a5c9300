import { execFile, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

// Runs a command on a small desktop that has the Zhuyin engine Chewing under IBus. Wants a D-Bus session
// and an X display of its own around it; `build/scripts/ime.mjs` gives it both.

const LIMIT_MS = 20_000;
const [command, ...args] = process.argv.slice(2);
const env = {
  ...process.env,
  GTK_IM_MODULE: 'ibus',
  XMODIFIERS: '@im=ibus',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
};

// Without a window manager no window ever gets the input focus.
const desktop = [
  spawn('openbox', { env, stdio: 'ignore' }),
  spawn('ibus-daemon', ['--replace', '--xim'], { env, stdio: 'ignore' }),
];
let code = 1;
try {
  await engineReady();
  code = await finished(spawn(command ?? '', args, { env, stdio: 'inherit' }));
} finally {
  for (const child of desktop) child.kill('SIGKILL');
}
// Whatever IBus has started itself ends with the D-Bus session around this; nobody waits for it.
process.exit(code);

/** Waits until IBus knows the engine. */
async function engineReady() {
  const begun = performance.now();
  for (;;) {
    const { stdout } = await promisify(execFile)('ibus', ['list-engine'], { env }).catch(() => ({
      // The daemon does not answer yet.
      stdout: '',
    }));
    if (/^\s*chewing\b/mu.test(stdout)) return;
    if (performance.now() - begun > LIMIT_MS) throw new Error('IBus does not offer Chewing');
    await pause(100);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function finished(child) {
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}
