import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Root may write into folders that are closed to everybody, so no folder is read-only for a test that runs
 * as root. Makes a starter that gives this power up before it starts the program.
 * @returns the starter's path; null when the test does not run as root
 */
export async function starterWithoutRootPowers(
  folder: string,
  executable: string,
): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  const starter = join(folder, 'start-without-root-powers');
  const drop = 'setpriv --inh-caps=-all --bounding-set=-dac_override,-dac_read_search';
  await writeFile(starter, `#!/bin/sh\nexec ${drop} '${executable}' "$@"\n`);
  await chmod(starter, 0o755);
  return starter;
}
