import { BrowserWindow } from 'electron';
import { exportTexts } from '../../shared/texts/export.ts';
import { offerPreview } from '../security/previews.ts';

/**
 * Shows a PDF file in a window of its own with Chromium's viewer: pages with their numbers, zoom, bookmarks, search,
 * saving, and printing through the system's dialog. The window has no way to the program: no preload, no menu.
 */
export async function openPreview(bytes: Uint8Array, fileName: string): Promise<void> {
  const { url, takeBack } = offerPreview(bytes, fileName);
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    title: exportTexts.preview.windowTitle,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      plugins: true,
    },
  });
  window.on('closed', takeBack);
  window.removeMenu();
  // Escape and Ctrl+W close it: it has no menu that would say so.
  window.webContents.on('before-input-event', (event, { type, key, control }) => {
    if (type !== 'keyDown' || !(key === 'Escape' || (control && key.toLowerCase() === 'w'))) return;
    event.preventDefault();
    window.close();
  });
  await window.loadURL(url);
}
