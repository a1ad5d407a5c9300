import { smoke } from './smoke.ts';
import { startCountingProxy } from './support/counting-proxy.ts';
import { expectSaved, putFile } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';

const SECTION = '構面一：基礎服務';
const FIRST = ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'];

test('the main job asks the network for nothing', async ({ start, folders }) => {
  const proxy = await startCountingProxy();
  const program = await start({ args: proxy.switches });
  const requests: string[] = [];
  program.page.on('request', (request) => requests.push(request.url()));
  await smoke(program.page, { reportsFolder: folders.reports });
  expect(requests.filter((url) => !/^(?:app|data|blob):/u.test(url))).toEqual([]);
  expect(proxy.asked).toEqual([]);
  await program.close();
  await proxy.stop();
});

test.describe('no way leads out of the program:', () => {
  test.use({
    // What is refused is said on the console; that it is refused is what these tests look for.
    allowedProblems: [
      /Refused|violates|Content Security Policy|Failed to load resource|ERR_|Not allowed to load/u,
    ],
  });

  test('not by going to another address', async ({ openBlank }) => {
    const { program, report, file } = await openBlank();
    const { page, app } = program;
    await report.cell(SECTION, FIRST).click();
    const home = page.url();
    for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
      await page.evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
        location.href = to;
      }, url);
    }
    // Playwright waits for ever for the pages that never come: the main process is asked instead.
    const url = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.insertText('still here');
      return window?.webContents.getURL();
    });
    expect(url).toBe(home);
    await expectSaved(file, 'd1-r01', 'still here');
  });

  test('not by a new window, a frame or a form', async ({ openBlank }) => {
    const { program } = await openBlank();
    const { page } = program;
    const opened = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      const form = document.createElement('form');
      form.action = 'https://example.com/';
      form.method = 'post';
      document.body.append(form);
      form.submit();
      return window.open('https://example.com/') === null;
    });
    expect(opened).toBe(true);
    expect(program.app.windows()).toHaveLength(1);
    const frames = page.frames().map((frame) => frame.url());
    expect(frames.filter((url) => url.includes('example.com'))).toEqual([]);
  });

  test('not by requests, scripts or permissions', async ({ openBlank }) => {
    const { program } = await openBlank();
    const answers = await program.page.evaluate(async () => {
      const refused = (promise: Promise<unknown>): Promise<string> =>
        promise.then(
          () => 'allowed',
          () => 'refused',
        );
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      return {
        fetch: await refused(fetch('https://example.com/')),
        file: await refused(fetch('file:///etc/passwd')),
        notification: await Notification.requestPermission(),
        place: await refused(
          new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
        ),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        clipboard: await refused(navigator.clipboard.readText()),
        script: 'wasRun' in window,
        node: 'require' in window || 'process' in window,
      };
    });
    expect(answers).toEqual({
      fetch: 'refused',
      file: 'refused',
      notification: 'denied',
      place: 'refused',
      camera: 'refused',
      clipboard: 'refused',
      script: false,
      node: false,
    });
  });

  test('not by dropping a link or a file on the window', async ({ openBlank, folders }) => {
    const { program, report, file } = await openBlank();
    const { page } = program;
    const home = page.url();
    const dropped = await putFile(folders.root, 'dropped.html', '<h1>dropped</h1>');
    const devtools = await program.devtools();
    const cell = report.cell(SECTION, FIRST);
    await cell.click();
    await page.keyboard.type('kept');
    const box = await cell.box.boundingBox();
    if (box === null) throw new Error('the cell is not on the screen');
    const uri = { mimeType: 'text/uri-list', data: 'https://example.com/' };
    for (const data of [
      { items: [uri], dragOperationsMask: 1 },
      { items: [], files: [dropped], dragOperationsMask: 1 },
    ]) {
      for (const [x, y] of [
        [box.x + 20, box.y + 10],
        [20, 20],
      ] as const) {
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
          await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
        }
      }
    }
    await page.keyboard.type('!');
    await expectSaved(file, 'd1-r01', 'kept!');
    expect(page.url()).toBe(home);
  });

  test('and the bridge to the main process offers acts by name only', async ({ openBlank }) => {
    const { program } = await openBlank();
    const answers = await program.page.evaluate(async () => {
      const bridge = Object.values(window).find(
        (value) => typeof value === 'object' && value !== null && 'invoke' in value,
      ) as {
        invoke: Record<
          string,
          (args: unknown) => Promise<{ ok: boolean; error?: { code: string } }>
        >;
      };
      const ask = async (name: string, args: unknown): Promise<string> => {
        const answer = await bridge.invoke[name]?.(args);
        return answer === undefined
          ? 'no such act'
          : answer.ok
            ? 'done'
            : (answer.error?.code ?? '');
      };
      return [
        await ask('reports:open', { file: '/etc/passwd' }),
        await ask('reports:open', { file: 7 }),
        await ask('reports:save', { handle: '../../x', json: '{}' }),
        await ask('export:open', { exportId: '/bin/sh' }),
        await ask('anything', {}),
      ];
    });
    expect(answers).toEqual([
      'file-not-offered',
      'arguments-invalid',
      'report-not-open',
      'export-gone',
      'no such act',
    ]);
  });
});
