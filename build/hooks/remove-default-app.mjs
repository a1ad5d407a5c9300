import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * electron-builder's `afterExtract`: Electron's own example program has no place in the package.
 * electron-builder removes it from a downloaded Electron, but not from a folder it was given.
 * @param {{ appOutDir: string }} context
 */
export default async function removeDefaultApp({ appOutDir }) {
  await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
}
