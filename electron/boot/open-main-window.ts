import { app, type BrowserWindow, ipcMain } from 'electron';
import { dialogTexts } from '../../shared/texts/dialogs.ts';
import type { HandlerContext } from '../ipc/handler.ts';
import { registerIpc } from '../ipc/register.ts';
import { isOwnSender } from '../ipc/sender.ts';
import { iconFile, preloadFile } from '../paths.ts';
import type { Places } from '../storage/places.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { closeAfterFlush } from '../window/closing.ts';
import { createMainWindow } from '../window/main-window.ts';
import { sendEvent } from '../window/send-event.ts';
import type { Log } from './local-log.ts';
import type { SecondStarts } from './only-instance.ts';
import type { StartOptions } from './start-options.ts';

export interface MainWindowSetup {
  readonly start: Extract<StartOptions, { kind: 'window' }>;
  readonly root: string;
  readonly places: Places;
  readonly settings: SettingsStore;
  readonly origins: readonly string[];
  readonly log: Log;
  readonly secondStarts: SecondStarts;
  readonly url: string;
}

/** Shows the window, then sets up what its page will ask for. */
export async function openMainWindow(setup: MainWindowSetup): Promise<void> {
  const { start, root, settings, log } = setup;
  const window = createMainWindow({
    preload: preloadFile(root),
    icon: iconFile(root),
    title: dialogTexts.appName,
    place: settings.get().window,
  });
  const flushed = closeAfterFlush(window, {
    askToFlush: () => sendEvent(window.webContents, 'window:flush', null),
    beforeDestroy: () => rememberPlace(window, settings, log),
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  });
  let context: Promise<HandlerContext> | null = null;
  registerIpc(ipcMain, {
    isOwnPage: (event) => isOwnSender(event, window.webContents, setup.origins),
    context: () => {
      context ??= createContext(window, setup, flushed);
      return context;
    },
    log,
  });
  const loading = window.loadURL(setup.url);
  context ??= createContext(window, setup, flushed);
  handleSecondStarts(window, setup, context);
  // Windows is about to log off: there is little time, and `close` may never come.
  window.on('query-session-end', () => sendEvent(window.webContents, 'window:flush', null));
  const { setNativeMenu } = await import('../window/set-native-menu.ts');
  setNativeMenu(window, app.getVersion(), !app.isPackaged);
  await loading;
  if (start.reportsFolder !== null) log(`reports folder for this run: ${start.reportsFolder}`, '');
}

async function createContext(
  window: BrowserWindow,
  { start, root, places, settings }: MainWindowSetup,
  flushed: () => void,
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
  });
  return {
    services,
    desktop: createDesktop(window),
    version: app.getVersion(),
    openAtStart: start.file,
    flushed,
  };
}

/** A second start brings the window to the front, and its file into it. */
function handleSecondStarts(
  window: BrowserWindow,
  { secondStarts, log }: MainWindowSetup,
  context: Promise<HandlerContext>,
): void {
  secondStarts((file) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    if (file === null) return;
    context.then(
      ({ services }) => {
        services.reports.offer(file);
        sendEvent(window.webContents, 'reports:open-requested', { file });
      },
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
