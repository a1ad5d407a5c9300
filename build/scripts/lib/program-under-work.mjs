import { spawn } from 'node:child_process';
import { launchOptions } from '../launch-options.mjs';
import { note } from './progress.mjs';

/** The program as `npm run dev` runs it: started once both parts are built, again after each change. */
export class ProgramUnderWork {
  /**
   * @param {string} url of the development server
   * @param {() => void} closed called when the person closes the program
   */
  constructor(url, closed) {
    this.url = url;
    this.closed = closed;
    /** @type {Set<string>} */
    this.waitingFor = new Set(['main', 'preload']);
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.child = undefined;
    this.queue = Promise.resolve();
  }

  /**
   * A part was built.
   * @param {'main' | 'preload'} part
   */
  built(part) {
    this.waitingFor.delete(part);
    if (this.waitingFor.size > 0) return;
    this.queue = this.queue.then(() => this.restart());
  }

  async restart() {
    await this.stop();
    const { executablePath, args, env } = await launchOptions({
      env: { REPORT_DESK_DEV_URL: this.url },
    });
    note('Starting the program');
    const child = spawn(executablePath, args, { env, stdio: 'inherit' });
    this.child = child;
    child.on('error', (error) => console.error(error.message));
    child.on('exit', () => {
      // Still ours: nobody replaced it, so the person closed it.
      if (this.child === child) this.closed();
    });
  }

  /** Ends the program and waits until it is gone: two of them would fight over one profile. */
  async stop() {
    const child = this.child;
    if (child === undefined) return;
    this.child = undefined;
    await new Promise((done) => {
      child.once('exit', done);
      child.kill();
    });
  }
}
