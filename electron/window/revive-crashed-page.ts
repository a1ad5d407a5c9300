import type { BrowserWindow } from 'electron';

/** A page that crashes more often than this in one run is left as it is: reloading would go on for ever. */
const MAX_REVIVALS = 3;

/** Loads a crashed page again. Everything but the last second of typing is on the disk by then. */
export function reviveCrashedPage(
  window: BrowserWindow,
  log: (message: string, error: unknown) => void,
): void {
  let revivals = 0;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`the page is gone: ${reason} (${exitCode})`, null);
    if (reason === 'clean-exit' || revivals >= MAX_REVIVALS || window.isDestroyed()) return;
    revivals += 1;
    window.webContents.reload();
  });
}
