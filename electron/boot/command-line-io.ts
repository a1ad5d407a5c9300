import type { App } from 'electron';
import { type CliIo, processIo } from '../cli/cli-io.ts';
import { REAL_FILE_OPS } from '../storage/file-ops.ts';
import { readOfficePageSetup } from '../storage/office-page-setup.ts';
import { placesIn } from '../storage/places.ts';
import { userDataFolder } from './user-data.ts';

/** The world of a command line of the program, which knows what the office has chosen in its window. */
export function commandLineIo(app: App, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): CliIo {
  // Now: a command that prints moves the program's folder.
  const { settingsFile } = placesIn(userDataFolder(app, env, platform), '');
  return {
    ...processIo(),
    officePageSetup: () => readOfficePageSetup(settingsFile, REAL_FILE_OPS),
  };
}
