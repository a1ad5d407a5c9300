import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/** After this many crashes in one run the next start does without the graphics card. */
const CRASHES = 3;

/**
 * Virtual display adapters, common on office PCs, can crash the GPU process again and again. A marker in
 * the data folder then makes every later start draw in software; deleting it (or a start with
 * `--enable-gpu`) tries the card again. Has to run before the program is ready.
 */
export function fallBackFromGpu(app: App, log: (message: string, error: unknown) => void): void {
  const marker = join(app.getPath('userData'), 'no-gpu');
  if (existsSync(marker) && !app.commandLine.hasSwitch('enable-gpu')) {
    app.disableHardwareAcceleration();
    return;
  }
  let crashes = 0;
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    crashes += 1;
    if (crashes !== CRASHES) return;
    try {
      mkdirSync(app.getPath('userData'), { recursive: true });
      writeFileSync(marker, '');
    } catch (error) {
      log('the GPU marker could not be written', error);
    }
  });
}
