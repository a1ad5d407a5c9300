import {
  _electron,
  type CDPSession,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { launchOptions } from '../../../build/scripts/launch-options.mjs';
import type { Folders } from './folders.ts';
import { starterWithoutRootPowers } from './without-root-powers.ts';

/** How the program is to be started. */
export interface Start {
  /** A report to open at once. */
  readonly file?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** As root on Linux: without root's power to write into folders that are read-only. */
  readonly asOrdinaryUser?: boolean;
}

/** The program, running in Electron, with everything its page complained about. */
export class Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Console errors, broken content security policy and uncaught exceptions of the page. */
  readonly problems: string[];
  #isRunning = true;

  private constructor(app: ElectronApplication, page: Page, problems: string[]) {
    this.app = app;
    this.page = page;
    this.problems = problems;
    app.on('close', () => {
      this.#isRunning = false;
    });
  }

  static async start(folders: Folders, how: Start = {}): Promise<Program> {
    const { file, args = [], env = {}, asOrdinaryUser = false } = how;
    const options = await launchOptions({
      args: [
        `--user-data-dir=${folders.userData}`,
        `--reports-folder=${folders.reports}`,
        ...args,
        ...(file === undefined ? [] : [file]),
      ],
      env,
    });
    const starter = asOrdinaryUser
      ? await starterWithoutRootPowers(folders.root, options.executablePath)
      : null;
    const app = await _electron.launch({
      ...options,
      executablePath: starter ?? options.executablePath,
    });
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

  /** Puts text, and HTML beside it, on the clipboard of the PC as another program does. */
  async copy(text: string, html?: string): Promise<void> {
    await this.page.evaluate(
      (flavours) => {
        const put = (event: ClipboardEvent): void => {
          event.preventDefault();
          event.stopImmediatePropagation();
          for (const [type, data] of flavours) event.clipboardData?.setData(type, data);
        };
        window.addEventListener('copy', put, { capture: true, once: true });
        document.execCommand('copy');
      },
      [
        ['text/plain', text] as const,
        ...(html === undefined ? [] : [['text/html', html] as const]),
      ],
    );
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
    return this.#isRunning;
  }

  expectNoProblems(): void {
    expect(this.problems, 'what the page complained about').toEqual([]);
  }
}
