import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one test, its own and empty at the start. */
export interface Folders {
  readonly root: string;
  /** Settings, recent list, rescue copies. */
  readonly userData: string;
  readonly reports: string;
}

/** Makes fresh folders under the system's temporary folder. */
export async function makeFolders(): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), 'report-desk-e2e-'));
  const folders = { root, userData: join(root, 'data'), reports: join(root, '績效報告') };
  await mkdir(folders.userData);
  await mkdir(folders.reports);
  return folders;
}

/** Removes the folders of a test, also those it made read-only. */
export async function removeFolders({ root, reports }: Folders): Promise<void> {
  await chmod(reports, 0o755).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
}
