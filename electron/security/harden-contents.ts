import type { App, WebContents } from 'electron';
import { isOwnUrl, isViewerUrl, PREVIEW_ORIGIN } from './origin.ts';

/** Keeps every page of the program on its own origin: no new windows, no links out, no frames. */
export function hardenContents(app: App, origins: readonly string[]): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isOwnUrl(event.url, origins)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      const isViewer = isOwnUrl(contents.getURL(), [PREVIEW_ORIGIN]) && isViewerUrl(event.url);
      if (!isViewer && (!event.isMainFrame || !isOwnUrl(event.url, origins))) {
        event.preventDefault();
      }
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnUrl(event.url, origins)) event.preventDefault();
    });
  });
}
