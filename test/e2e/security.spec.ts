import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launchOptions } from '../../build/scripts/launch-options.mjs';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { blankReport } from './support/reports.ts';
import { expect, test } from './support/test.ts';

const OWN_PAGE = 'app://report-desk/index.html';

/** A server on this machine that counts who comes: nobody may. */
async function countingServer(): Promise<{
  readonly url: string;
  readonly requests: readonly string[];
  readonly server: Server;
}> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('<title>outside</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, server };
}

test.describe('the window', () => {
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the first argument destructured.
    allowedProblems: async ({}, use) =>
      use([/Content Security Policy/u, /ERR_BLOCKED_BY_CLIENT/u, /Refused to/u]),
  });

  test('lets no link, script, form or picture leave the program', async ({ start }) => {
    const { url, requests, server } = await countingServer();
    const { page, app } = await start();
    await StartPage.shown(page);
    const outcome = await page.evaluate(async (outside) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = `${outside}/link`;
      link.click();
      const blank = document.body.appendChild(document.createElement('a'));
      blank.href = `${outside}/blank`;
      blank.target = '_blank';
      blank.click();
      const form = document.body.appendChild(document.createElement('form'));
      form.action = `${outside}/form`;
      form.submit();
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = `${outside}/frame`;
      const settles = (element: HTMLElement): Promise<string> =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('loaded'));
          element.addEventListener('error', () => resolve('refused'));
        });
      const image = document.createElement('img');
      image.src = `${outside}/image`;
      const script = document.createElement('script');
      script.src = `${outside}/script`;
      const loads = Promise.all([settles(image), settles(script)]);
      document.head.append(image, script);
      const fetched = await fetch(`${outside}/fetch`).then(
        () => 'fetched',
        () => 'refused',
      );
      return { opened: window.open(`${outside}/open`), fetched, loads: await loads };
    }, url);
    expect(outcome).toEqual({ opened: null, fetched: 'refused', loads: ['refused', 'refused'] });
    await page.evaluate((outside) => {
      location.href = `${outside}/location`;
    }, url);
    // The main process has seen every attempt once it has answered this.
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(page.url()).toBe(OWN_PAGE);
    expect(requests).toEqual([]);
    server.close();
  });

  test('runs no script and takes no style that is written into the page', async ({ start }) => {
    const { page } = await start();
    await StartPage.shown(page);
    const result = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.injected = "1"';
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(script, style);
      const { outlineWidth, outlineStyle } = getComputedStyle(document.body);
      return { injected: document.body.dataset['injected'], outlineWidth, outlineStyle };
    });
    expect(result).toMatchObject({ injected: undefined, outlineStyle: 'none' });
  });
});

test('the page has neither Node nor a way to channels that are not in the map', async ({
  start,
}) => {
  const { page } = await start();
  await StartPage.shown(page);
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    api: Object.keys(Reflect.get(window, 'reportDesk')),
  }));
  expect(found).toEqual({ node: [], api: ['invoke', 'on'] });
});

test('every preference that protects the window is on', async ({ start }) => {
  const { app } = await start();
  const contents = await app.evaluate(({ BrowserWindow, session }) => {
    const window = BrowserWindow.getAllWindows()[0];
    // Not in Electron's types, but the only way to read them back.
    const read: unknown = Reflect.get(window?.webContents ?? {}, 'getLastWebPreferences');
    const preferences = typeof read === 'function' ? read.call(window?.webContents) : {};
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = preferences;
    return {
      sandbox,
      contextIsolation,
      nodeIntegration,
      webSecurity,
      spellcheck: session.defaultSession.isSpellCheckerEnabled(),
    };
  });
  expect(contents).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
  });
});

test('a second start hands its report to the window and ends', async ({ folders, start }) => {
  const file = join(folders.reports, '115_第二份.json');
  await writeFile(file, JSON.stringify(blankReport('bsmi-108-results')));
  const { page } = await start();
  await StartPage.shown(page);
  const { executablePath, args, env } = await launchOptions({
    args: [`--user-data-dir=${folders.userData}`, '115_第二份.json'],
  });
  const second = spawn(executablePath, args, { env, cwd: folders.reports, stdio: 'ignore' });
  const code = await new Promise((resolve) => second.on('exit', resolve));
  expect(code).toBe(0);
  await ReportPage.shown(page);
});

test('closing while the page is still loading ends the program without a word', async ({
  folders,
  start,
}) => {
  const program = await start();
  await program.close();
  expect(program.isRunning()).toBe(false);
  expect(await readdir(folders.userData)).not.toContain('report-desk.log');
});
