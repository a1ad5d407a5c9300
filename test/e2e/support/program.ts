import {
  _electron,
  type CDPSession,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { launchOptions } from '../../../build/scripts/launch-options.mjs';
import type { Folders } from './folders.ts';

/** How the program is to be started. */
export interface Start {
  /** A report to open at once. */
  readonly file?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The program, running in Electron, with everything its page complained about. */
export class Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Console errors, broken content security policy and uncaught exceptions of the page. */
  readonly problems: string[];

  private constructor(app: ElectronApplication, page: Page, problems: string[]) {
    this.app = app;
    this.page = page;
    this.problems = problems;
  }

  static async start(
    folders: Folders,
    { file, args = [], env = {} }: Start = {},
  ): Promise<Program> {
    const options = await launchOptions({
      args: [
        `--user-data-dir=${folders.userData}`,
        `--reports-folder=${folders.reports}`,
        ...args,
        ...(file === undefined ? [] : [file]),
      ],
      env,
    });
    const app = await _electron.launch(options);
    const problems: string[] = [];
    const page = await app.firstWindow();
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    return new Program(app, page, problems);
  }

  /** Talks to Chromium below the level of Playwright: input methods live there. */
  devtools(): Promise<CDPSession> {
    return this.page.context().newCDPSession(this.page);
  }

  /** Closes the window as its close button does, and waits until the process has gone. */
  async close(): Promise<void> {
    const gone = this.app.waitForEvent('close');
    await this.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    await gone;
  }

  /** Ends the process as a power cut does: nothing of it runs any more. */
  async kill(): Promise<void> {
    const gone = this.app.waitForEvent('close');
    this.app.process().kill('SIGKILL');
    await gone;
  }

  /** Whether the process still runs. */
  isRunning(): boolean {
    const { exitCode, signalCode } = this.app.process();
    return exitCode === null && signalCode === null;
  }

  expectNoProblems(): void {
    expect(this.problems, 'what the page complained about').toEqual([]);
  }
}
