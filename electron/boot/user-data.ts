import { join } from 'node:path';
import type { App } from 'electron';

/** The folder's name on disk: ASCII, because some office tools mangle others. */
const FOLDER_NAME = 'report-desk';

/**
 * Keeps the program's data on this PC. Windows would put it into the roaming profile, which offices keep
 * on a server: slow, size-limited, and shared between PCs. A folder given by `--user-data-dir` wins.
 */
export function placeUserData(app: App, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const local = env['LOCALAPPDATA'];
  const parent =
    platform === 'win32' && local !== undefined && local !== '' ? local : app.getPath('appData');
  const folder = join(parent, FOLDER_NAME);
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}
