import { dirname } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { dialogTexts } from '../../shared/texts/dialogs.ts';
import type { HandlerContext } from '../ipc/handler.ts';
import { isOwnSender } from '../ipc/sender.ts';
import { serveIpc } from '../ipc/serve.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { closeAfterFlush, type FlushAnswer } from '../window/closing.ts';
import { mayGo } from '../window/may-go.ts';
import { reviveCrashedPage } from '../window/revive-crashed-page.ts';
import { sendEvent } from '../window/send-event.ts';
import { askBeforeLosing } from './ask-before-losing.ts';
import type { Log } from './local-log.ts';
import type { MainWindowSetup } from './open-main-window.ts';
import { openMenu, requestOpen } from './open-menu.ts';

/** Sets up what the window's page will ask for, its menu, and how it closes. No part of showing it. */
export async function furnishWindow(window: BrowserWindow, setup: MainWindowSetup): Promise<void> {
  const { settings, log } = setup;
  const contents = window.webContents;
  let ready: HandlerContext | null = null;
  const flushed = closeAfterFlush(window, {
    askToFlush: () => {
      const canAnswer = !contents.isCrashed() && !contents.isLoadingMainFrame();
      if (canAnswer) sendEvent(contents, 'window:flush', null);
      return canAnswer;
    },
    saves: {
      begun: () => ready?.services.reports.savesBegun() ?? 0,
      // A save that waits for a held file has the text already: let it end.
      settled: async () => (await context).services.reports.settled(),
    },
    mayGo: async (answer) => mayGo(answer, askBeforeLosing(window, await context)),
    beforeDestroy: () => rememberPlace(window, settings, log),
    log,
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  });
  const menu = openMenu(window, () => context);
  const context = createContext(window, setup, flushed, (count) => menu(count > 0));
  context.then(
    (value) => {
      ready = value;
    },
    // Told at the end of this function, which waits for it too.
    () => undefined,
  );
  // A page that is loaded again, after a crash or by the user, has no report open any more.
  contents.on('did-navigate', () => ready?.services.reports.forget());
  serveIpc({
    isOwnPage: (event) => isOwnSender(event, contents, setup.origins),
    context: () => context,
    log,
  });
  setup.answering();
  reviveCrashedPage(window, {
    log,
    giveUp: () =>
      dialog.showErrorBox(
        dialogTexts.pageGoneTitle,
        dialogTexts.pageGone(dirname(process.execPath)),
      ),
  });
  handleSecondStarts(window, setup, () => context);
  // Windows is about to log off: there is little time, and `close` may never come.
  window.on('query-session-end', () => sendEvent(contents, 'window:flush', null));
  await context;
}

async function createContext(
  window: BrowserWindow,
  { start, root, places, settings, log }: MainWindowSetup,
  flushed: (answer: FlushAnswer) => void,
  openChanged: (count: number) => void,
): Promise<HandlerContext> {
  const [{ createServices }, { createDesktop }] = await Promise.all([
    import('../services.ts'),
    import('../ipc/desktop.ts'),
  ]);
  const services = await createServices({
    root,
    places,
    settings,
    folderForThisRun: start.reportsFolder,
    offered: start.file === null ? [] : [start.file],
    openChanged,
    // Loaded when a page is printed: no part of starting.
    print: async (page, options, signal) => {
      const { printPage } = await import('../export/print-window.ts');
      return printPage(page, options, signal);
    },
    exportReached: (stage) => sendEvent(window.webContents, 'export:stage', { stage }),
  });
  return {
    services,
    desktop: createDesktop(window),
    version: app.getVersion(),
    openAtStart: start.file,
    logProblem: (message, stack) => log(`page: ${message}`, stack),
    flushed,
  };
}

/** A second start brings the window to the front, and its file into it. */
function handleSecondStarts(
  window: BrowserWindow,
  { secondStarts, log }: MainWindowSetup,
  context: () => Promise<HandlerContext>,
): void {
  secondStarts((file) => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    if (file === null) return;
    context().then(
      (ready) => requestOpen(window, ready, file),
      (error: unknown) => log('second start', error),
    );
  });
}

async function rememberPlace(
  window: BrowserWindow,
  settings: SettingsStore,
  log: Log,
): Promise<void> {
  const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  const kept = await settings.change({ window: place });
  // Nobody wants to be kept from leaving for this.
  if (!kept.ok) log('the window’s place was not remembered', kept.error.code);
}
