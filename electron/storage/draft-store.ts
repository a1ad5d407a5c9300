import * as v from 'valibot';
import { type KeptComment, keptCommentsSchema } from '../../shared/model/comment-draft.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import type { WriteDeps } from './atomic-write.ts';
import { isSameFile } from './open-report.ts';
import { openProgramFile } from './program-file.ts';

/** So many reports' drafts are kept; the oldest go first. */
const MAX_REPORTS = 100;

interface Kept {
  readonly file: string;
  readonly drafts: readonly KeptComment[];
}

const draftsSchema: v.GenericSchema<unknown, { readonly reports: readonly Kept[] }> = v.looseObject(
  { reports: v.array(v.looseObject({ file: v.string(), drafts: keptCommentsSchema })) },
);

/** The comments that were written and not saved, by the report's file, newest first: in no report until they are saved. */
export interface DraftStore {
  readonly of: (file: string) => readonly KeptComment[];
  /**
   * Keeps the drafts of a report instead of those before; none forgets them.
   * @param handle the open report: when it goes on in another file, its drafts go with it
   */
  readonly keep: (
    handle: string,
    file: string,
    drafts: readonly KeptComment[],
  ) => Promise<Result<null, Reason>>;
  readonly startupReason: Reason | null;
}

/** Reads them; a file that cannot be understood is kept aside, and there are none then. */
export async function openDrafts(path: string, deps: WriteDeps): Promise<DraftStore> {
  const stored = await openProgramFile(path, draftsSchema, { reports: [] }, deps);
  const files = new Map<string, string>();
  const of = (file: string): readonly KeptComment[] =>
    stored.get().reports.find((kept) => isSameFile(kept.file, file))?.drafts ?? [];
  return {
    of,
    keep: async (handle, file, drafts) => {
      const before = files.get(handle) ?? file;
      files.set(handle, file);
      const isNothing = drafts.length === 0 && of(file).length === 0 && of(before).length === 0;
      if (isNothing) return ok(null);
      return stored.update((value) => {
        const others = value.reports.filter(
          (kept) => !isSameFile(kept.file, file) && !isSameFile(kept.file, before),
        );
        const own = drafts.length === 0 ? [] : [{ file, drafts }];
        return { ...value, reports: [...own, ...others].slice(0, MAX_REPORTS) };
      });
    },
    startupReason: stored.startupReason,
  };
}
