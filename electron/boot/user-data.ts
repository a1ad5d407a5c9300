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
  const folder = userDataFolder(app, env, platform);
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}

/** Where the program's data is, or will be. */
export function userDataFolder(
  app: App,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string {
  if (app.commandLine.hasSwitch('user-data-dir')) return app.getPath('userData');
  const local = env['LOCALAPPDATA'];
  const parent =
    platform === 'win32' && local !== undefined && local !== '' ? local : app.getPath('appData');
  return join(parent, FOLDER_NAME);
}
