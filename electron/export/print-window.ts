import { randomUUID } from 'node:crypto';
import { session, WebContentsView } from 'electron';
import { err, ok } from '../../shared/model/result.ts';
import { APP_SCHEME } from '../security/origin.ts';
import type { PrintPage } from './print-page.ts';

/** Why a page was not printed. */
class PrintFault extends Error {}

/** Longer than any report takes: 300,000 characters are printed in seconds. */
const TIMEOUT_MS = 120_000;

const PAGE_URL = `${APP_SCHEME}://print/page.html`;

/** The printed page may use its own style and its own pictures. No script, no request, nothing to send. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/**
 * Prints a page with Chromium, out of sight: in a process of its own without scripts, preload or network, which ends
 * with the print or when that takes too long. The page itself says how large the paper is.
 */
export const printPage: PrintPage = async (page, _options, signal) => {
  // A session of its own for each print, in memory: nothing is shared with the window, and nothing stays.
  const own = session.fromPartition(`print-${randomUUID()}`);
  own.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  own.setPermissionCheckHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: url !== PAGE_URL && !url.startsWith('data:image/') });
  });
  own.on('will-download', (event) => event.preventDefault());
  own.protocol.handle(
    APP_SCHEME,
    () =>
      new Response(new Uint8Array(page), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': POLICY,
          'x-content-type-options': 'nosniff',
        },
      }),
  );
  // Kept to the end: a view that nothing points at is collected, and its page with it.
  const view = new WebContentsView({
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      plugins: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const { webContents } = view;
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new PrintFault(`${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS);
    webContents.on('render-process-gone', (_event, { reason }) => {
      fail(new PrintFault(reason));
    });
    signal?.addEventListener('abort', () => fail(new PrintFault('cancelled')));
  });
  try {
    const print = async (): Promise<Uint8Array> => {
      await webContents.loadURL(PAGE_URL);
      return webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    };
    return ok(await Promise.race([print(), givenUp]));
  } catch (error) {
    if (signal?.aborted) return err({ code: 'cancelled' });
    // Chromium's own reasons come as plain errors, and none of them is this program's fault.
    if (error instanceof Error) return err({ code: 'print-failed', detail: error.message });
    throw error;
  } finally {
    clearTimeout(timer);
    if (!view.webContents.isDestroyed()) view.webContents.close();
    own.protocol.unhandle(APP_SCHEME);
  }
};
