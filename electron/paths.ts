import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The program's own folder: the checkout when developing, `resources/app.asar` when packaged.
 * Found by walking up to `package.json`, because the code runs from source in tests, from `out/main`
 * in the program, and from worker threads, which know no `app`.
 */
export function appRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`No package.json above ${from}: the program is not whole.`);
    folder = parent;
  }
  return folder;
}

/** Where the built pages are: all that the window may load. */
export const rendererFolder = (root: string): string => join(root, 'out', 'renderer');

/** The built preload script. CommonJS, because a sandboxed preload cannot be a module. */
export const preloadFile = (root: string): string => join(root, 'out', 'preload', 'preload.cjs');

/** Where the forms are. */
export const formsFolder = (root: string): string => join(root, 'assets', 'forms');

/** The sample report that ships with the program. */
export const sampleFile = (root: string): string =>
  join(root, 'assets', 'samples', 'sample-report.json');

/** The window's icon. */
export const iconFile = (root: string): string => join(root, 'assets', 'icons', 'icon.png');
