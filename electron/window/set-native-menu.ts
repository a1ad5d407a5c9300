import { type BrowserWindow, dialog, Menu } from 'electron';
import { dialogTexts } from '../../shared/texts/dialogs.ts';
import { menuTemplate } from './native-menu.ts';
import { sendEvent } from './send-event.ts';

/** Gives the window its menu. */
export function setNativeMenu(
  window: BrowserWindow,
  version: string,
  isDevelopment: boolean,
): void {
  const template = menuTemplate({
    command: (commandId) => sendEvent(window.webContents, 'menu:command', { commandId }),
    about: () => {
      void dialog.showMessageBox(window, {
        type: 'info',
        title: dialogTexts.appName,
        message: dialogTexts.appName,
        detail: dialogTexts.aboutDetail(version),
        buttons: [dialogTexts.ok],
      });
    },
    isDevelopment,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
