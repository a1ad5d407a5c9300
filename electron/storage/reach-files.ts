import { dirname } from 'node:path';
import type { FileOps, FileStat } from './file-ops.ts';
import { fileKey } from './open-report.ts';

/** Looks at files that may be on a network drive which no longer answers. */
export interface FileReach {
  /** What is known of each file, in the order asked; null for one whose place gave no answer in time. */
  readonly stat: (files: readonly string[]) => Promise<readonly Promised<FileStat>[]>;
}

/** What became of a question to the disk. */
export type Promised<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'late' };

/**
 * A share that is gone can keep each question waiting for half a minute, and each such question holds one of
 * the few threads that all files of the program are read by. So a folder is asked about one file first, and
 * about the others only when that was answered in time; while it still owes an answer it is not asked again.
 * @param patience resolves when the wait has been long enough
 */
export function createFileReach(ops: FileOps, patience: () => Promise<void>): FileReach {
  const owing = new Map<string, number>();

  const ask = async (file: string): Promise<Promised<FileStat>> => {
    const folder = fileKey(dirname(file));
    owing.set(folder, (owing.get(folder) ?? 0) + 1);
    const answer = ops
      .stat(file)
      .then(
        (value): Promised<FileStat> => ({ kind: 'answered', value }),
        (error: unknown): Promised<FileStat> => ({ kind: 'failed', error }),
      )
      .finally(() => owing.set(folder, (owing.get(folder) ?? 1) - 1));
    return Promise.race([answer, patience().then((): Promised<FileStat> => ({ kind: 'late' }))]);
  };

  const askFolder = async (files: readonly string[]): Promise<readonly Promised<FileStat>[]> => {
    const [first, ...rest] = files;
    if (first === undefined) return [];
    if ((owing.get(fileKey(dirname(first))) ?? 0) > 0) return files.map(() => ({ kind: 'late' }));
    const answer = await ask(first);
    if (answer.kind === 'late') return files.map(() => answer);
    return [answer, ...(await Promise.all(rest.map(ask)))];
  };

  return {
    stat: async (files) => {
      const folders = Map.groupBy(files, (file) => fileKey(dirname(file)));
      const answers = new Map<string, Promised<FileStat>>();
      await Promise.all(
        [...folders.values()].map(async (inFolder) => {
          const outcome = await askFolder(inFolder);
          inFolder.forEach((file, i) => {
            answers.set(file, outcome[i] ?? { kind: 'late' });
          });
        }),
      );
      return files.map((file) => answers.get(file) ?? { kind: 'late' });
    },
  };
}
