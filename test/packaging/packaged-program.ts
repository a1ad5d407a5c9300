import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { developmentSwitches } from '../../build/scripts/launch-options.mjs';

/** A hardened package at work, driven through Chromium's own debugging port. */
export interface PackagedProgram {
  readonly page: Page;
  /** Empty at the start. */
  readonly reportsFolder: string;
  /** Closes the window as a person does, and waits for the process to end. Answers with its exit code. */
  readonly close: () => Promise<number | null>;
}

/**
 * Starts a packaged program on an empty data folder. Its fuses refuse Node's inspector, through which
 * Playwright would drive Electron, so this asks Chromium instead.
 */
export async function startPackaged(
  executable: string,
  use: (program: PackagedProgram) => Promise<void>,
): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'packaged-'));
  const reportsFolder = join(dataFolder, 'reports');
  await mkdir(reportsFolder);
  const child = spawn(
    executable,
    [
      ...developmentSwitches(),
      '--remote-debugging-port=0',
      `--user-data-dir=${join(dataFolder, 'profile')}`,
      `--reports-folder=${reportsFolder}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<number | null>((done) => child.once('close', done));
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const page = await firstPage(browser);
    const close = async (): Promise<number | null> => {
      await page.close({ runBeforeUnload: true });
      return ended;
    };
    await use({ page, reportsFolder, close });
  } finally {
    child.kill();
    await ended;
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Chromium prints the address of its debugging port, which it chose itself. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    child.once('error', failed);
    child.once('close', (code) => failed(new Error(`ended with ${code}:\n${printed}`)));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /DevTools listening on (?<address>ws:\S+)/u.exec(printed)?.groups?.[
        'address'
      ];
      if (address !== undefined) found(address);
    });
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The program has no window context.');
  return context.pages()[0] ?? context.waitForEvent('page');
}
