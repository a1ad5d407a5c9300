import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentSwitches } from '../../../build/scripts/launch-options.mjs';
import { ROOT } from '../../../build/scripts/lib/paths.mjs';
import { resolveRuntime } from '../../../build/scripts/runtime.mjs';
import { type Browser, connect, type Session } from './cdp.ts';

/** The bare window that every figure is compared with. */
export const BARE_WINDOW = join(ROOT, 'test', 'bench', 'floors', 'window');
/** The built program. */
export const PROGRAM = process.env['REPORT_DESK_BENCH_PROGRAM'] ?? ROOT;

export interface RunOptions {
  /** The folder of the Electron program. */
  readonly folder: string;
  readonly args?: readonly string[];
  readonly profile: string;
  /** Chromium's own switches. */
  readonly switches?: readonly string[];
}

/** An Electron program under measurement. */
export interface Running {
  readonly browser: Browser;
  readonly page: Session;
  /** Milliseconds since the epoch just before the process was started. */
  readonly startedAt: number;
  readonly stop: () => Promise<void>;
}

/** Starts a program and gives its first window's page. */
export async function runElectron(options: RunOptions): Promise<Running> {
  const { executable } = await resolveRuntime();
  const { folder, args = [], profile, switches = [] } = options;
  const all = [
    ...developmentSwitches(),
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    ...switches,
    folder,
    ...args,
  ];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, all, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await connect(await debuggerAddress(child));
  const page = await firstPage(browser);
  return {
    browser,
    page,
    startedAt,
    stop: () => end(child, browser),
  };
}

/** Closes as a person does, so that the profile keeps what it keeps; ends what does not close. */
async function end(child: ChildProcess, browser: Browser): Promise<void> {
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  if (!isGone()) {
    const exit = once(child, 'exit');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    void browser
      .session()
      .send('Browser.close')
      .catch(() => undefined);
    await exit;
    clearTimeout(late);
  }
  browser.close();
}

async function debuggerAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said === '-') return;
      said += text;
      const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (address === undefined) return;
      said = '-';
      resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Electron ended with ${code}: ${said}`)));
  });
}

async function firstPage(browser: Browser): Promise<Session> {
  const root = browser.session();
  const attached = new Promise<string>((resolve) => {
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const { type } = targetInfo as { type: string };
      const id = String(sessionId);
      if (type === 'page') resolve(id);
    });
  });
  await root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  const page = browser.session(await attached);
  await Promise.all([page.send('Runtime.enable'), page.send('Page.enable')]);
  return page;
}

/** Gives a work folder of its own to an act, and removes it afterwards. */
export async function withFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'report-desk-bench-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Asks the page until it answers with something other than null, false or undefined. */
export async function until(page: Session, expression: string, limitMs = 20_000): Promise<unknown> {
  const end = performance.now() + limitMs;
  for (;;) {
    const value = await page.evaluate(expression);
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`Never came true in the page: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
