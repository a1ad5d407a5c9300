/** Programs that this process started and that still run. */
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Sees to it that a program ends with us: when somebody stops this process, the program is stopped, and
 * this process waits for its end. Left behind, an `npm ci` would go on writing under the next one.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithUs(child) {
  if (running.size === 0) listen();
  running.add(child);
  child.once('close', () => running.delete(child));
}

let listening = false;

function listen() {
  if (listening) return;
  listening = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal));
  }
}

/** @param {NodeJS.Signals} signal */
async function stop(signal) {
  const ends = [...running].map((child) => new Promise((done) => child.once('close', done)));
  for (const child of running) child.kill(signal);
  await Promise.all(ends);
  console.error('Interrupted.');
  process.exit(130);
}
