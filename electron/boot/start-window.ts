import { app, dialog, session } from 'electron';
import { dialogTexts } from '../../shared/texts/dialogs.ts';
import { appRoot, rendererFolder } from '../paths.ts';
import { registerAppScheme, serveAppScheme } from '../security/app-protocol.ts';
import { hardenContents } from '../security/harden-contents.ts';
import { hardenSession } from '../security/harden-session.ts';
import { APP_ORIGIN, START_URL } from '../security/origin.ts';
import { REAL_WRITE_DEPS } from '../storage/atomic-write.ts';
import { placesIn } from '../storage/places.ts';
import { openSettings } from '../storage/settings-store.ts';
import { fallBackFromGpu } from './gpu-fallback.ts';
import type { Log } from './local-log.ts';
import { onUnexpected } from './on-unexpected.ts';
import { onlyInstance } from './only-instance.ts';
import { openMainWindow } from './open-main-window.ts';
import type { StartOptions } from './start-options.ts';

type WindowStart = Extract<StartOptions, { kind: 'window' }>;

/** The order of a start with a window. What the first paint does not need comes after the window. */
export async function startWindow(start: WindowStart, log: Log): Promise<void> {
  const secondStarts = onlyInstance(app);
  if (secondStarts === null) {
    app.quit();
    return;
  }
  const development = developmentPage();
  const origins = development === null ? [APP_ORIGIN] : [APP_ORIGIN, ...development.origins];
  tellUnexpected(log);
  registerAppScheme();
  fallBackFromGpu(app, log);
  hardenContents(app, origins);
  app.on('window-all-closed', () => app.quit());
  try {
    const root = appRoot();
    const places = placesIn(app.getPath('userData'), app.getPath('documents'));
    const [settings] = await Promise.all([
      openSettings(places.settingsFile, REAL_WRITE_DEPS),
      app.whenReady(),
    ]);
    hardenSession(session.defaultSession, origins);
    const { promise: answers, resolve: answering } = Promise.withResolvers<void>();
    serveAppScheme(session.defaultSession, rendererFolder(root), answers);
    await openMainWindow({
      start,
      root,
      places,
      settings,
      origins,
      log,
      secondStarts,
      url: development?.url ?? START_URL,
      answering,
    });
  } catch (error) {
    log('start', error);
    const detail = error instanceof Error ? error.message : String(error);
    const { logFile } = placesIn(app.getPath('userData'), '');
    dialog.showErrorBox(dialogTexts.startFailedTitle, dialogTexts.startFailed(detail, logFile));
    app.exit(1);
  }
}

/** A bug is logged and told in the user's language; Electron's own dialog is in English. The window stays. */
function tellUnexpected(log: Log): void {
  onUnexpected(process, {
    log,
    tell: (detail) => {
      const { logFile } = placesIn(app.getPath('userData'), '');
      dialog.showErrorBox(dialogTexts.unexpectedTitle, dialogTexts.unexpected(detail, logFile));
    },
  });
}

/** The development server's page. A packaged program takes no page from anywhere but itself. */
function developmentPage(): { readonly url: string; readonly origins: readonly string[] } | null {
  const url = process.env['REPORT_DESK_DEV_URL'];
  if (app.isPackaged || url === undefined || !URL.canParse(url)) return null;
  const { host } = new URL(url);
  return { url, origins: [`http://${host}`, `ws://${host}`] };
}
