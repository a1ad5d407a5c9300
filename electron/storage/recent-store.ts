import * as v from 'valibot';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import type { WriteDeps } from './atomic-write.ts';
import { isSameFile } from './open-report.ts';
import { openProgramFile } from './program-file.ts';

/** How many files are remembered. */
const MAX_RECENT = 30;

const recentFileSchema = v.looseObject({
  files: v.array(v.looseObject({ file: v.string(), openedAt: v.string() })),
});

export type RecentFile = v.InferOutput<typeof recentFileSchema>['files'][number];

/** The reports opened lately on this PC, newest first. */
export interface RecentStore {
  readonly get: () => readonly RecentFile[];
  readonly add: (file: string, openedAt: string) => Promise<Result<null, Reason>>;
  readonly remove: (file: string) => Promise<Result<null, Reason>>;
  readonly startupReason: Reason | null;
}

/** Reads the list; a file that cannot be understood is kept aside, and the list begins empty. */
export async function openRecent(path: string, deps: WriteDeps): Promise<RecentStore> {
  const stored = await openProgramFile(path, recentFileSchema, { files: [] }, deps);
  const change = (
    next: (files: readonly RecentFile[]) => readonly RecentFile[],
  ): Promise<Result<null, Reason>> =>
    stored.update((list) => ({ ...list, files: [...next(list.files)] }));
  return {
    get: () => stored.get().files,
    add: (file, openedAt) =>
      change((files) => [{ file, openedAt }, ...without(files, file)].slice(0, MAX_RECENT)),
    remove: (file) => change((files) => without(files, file)),
    startupReason: stored.startupReason,
  };
}

function without(files: readonly RecentFile[], gone: string): readonly RecentFile[] {
  return files.filter((recent) => !isSameFile(recent.file, gone));
}
