import type { BrowserWindow } from 'electron';

export interface RevivalDeps {
  readonly log: (message: string, error: unknown) => void;
  /** Tells the user that the page cannot be shown. */
  readonly giveUp: () => void;
}

/** A page that crashes more often than this in one run is given up: reloading would go on for ever. */
const MAX_REVIVALS = 3;
const REVIVAL_DELAY_MS = 100;

/**
 * Loads a crashed page again. Everything but about a second of typing is on the disk by then. A page that
 * cannot even start is given up at once: Chromium's sandbox does not run from some network drives, and
 * the user has to be told instead of looking at an empty window.
 */
export function reviveCrashedPage(window: BrowserWindow, { log, giveUp }: RevivalDeps): void {
  let revivals = 0;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(`the page is gone: ${reason} (${exitCode})`, null);
    if (reason === 'launch-failed' || revivals >= MAX_REVIVALS) {
      giveUp();
      return;
    }
    revivals += 1;
    // Not from inside the event: Electron itself crashes when a page is loaded while the old one is torn down.
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, REVIVAL_DELAY_MS);
  });
}
