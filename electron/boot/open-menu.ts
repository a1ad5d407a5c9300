import { app, type BrowserWindow, dialog } from 'electron';
import { dialogTexts } from '../../shared/texts/dialogs.ts';
import { describeReason } from '../../shared/texts/reasons.ts';
import type { HandlerContext } from '../ipc/handler.ts';
import { sendEvent } from '../window/send-event.ts';
import { setNativeMenu } from '../window/set-native-menu.ts';

/** The native menu. What needs no open report it does by itself, on any screen. */
export function openMenu(
  window: BrowserWindow,
  context: () => Promise<HandlerContext>,
): (hasReport: boolean) => void {
  return setNativeMenu({
    command: (commandId) => sendEvent(window.webContents, 'menu:command', { commandId }),
    open: () => {
      void (async () => {
        const { desktop, services } = await context();
        const file = await desktop.chooseReport(services.reportsFolder().path);
        if (file !== null) requestOpen(window, await context(), file);
      })();
    },
    showFolder: () => {
      void (async () => {
        const { desktop, services } = await context();
        const shown = await desktop.showFolder(services.reportsFolder());
        if (shown.ok) return;
        await dialog.showMessageBox(window, {
          type: 'warning',
          title: dialogTexts.appName,
          message: describeReason(shown.error),
          buttons: [dialogTexts.ok],
        });
      })();
    },
    about: () => {
      void dialog.showMessageBox(window, {
        type: 'info',
        title: dialogTexts.appName,
        message: dialogTexts.appName,
        detail: dialogTexts.aboutDetail(app.getVersion()),
        buttons: [dialogTexts.ok],
      });
    },
    quit: () => app.quit(),
    isDevelopment: !app.isPackaged,
  });
}

/** Lets the renderer open a path that came from the user by way of the main process. */
export function requestOpen(
  window: BrowserWindow,
  { services }: HandlerContext,
  file: string,
): void {
  services.reports.offer(file);
  sendEvent(window.webContents, 'reports:open-requested', { file });
}
