import * as v from 'valibot';
import { type KeptComment, keptCommentsSchema } from '../../shared/model/comment-draft.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import type { WriteDeps } from './atomic-write.ts';
import { isSameFile } from './open-report.ts';
import { openProgramFile } from './program-file.ts';

/** So many reports' drafts are kept; the oldest go first. */
const MAX_REPORTS = 100;

/** A report on disk. A file may be deleted and another report be put in its place. */
export interface DraftedReport {
  readonly file: string;
  readonly reportId: string;
}

interface Kept extends DraftedReport {
  readonly drafts: readonly KeptComment[];
}

const draftsSchema: v.GenericSchema<unknown, { readonly reports: readonly Kept[] }> = v.looseObject(
  {
    reports: v.array(
      v.looseObject({ file: v.string(), reportId: v.string(), drafts: keptCommentsSchema }),
    ),
  },
);

/** The comments that were written and not saved, by their report, newest first: in no report until they are saved. */
export interface DraftStore {
  /**
   * Gives out the drafts of a report that is opened.
   * @param handle the open report: when it goes on in another file, its drafts go with it
   */
  readonly take: (handle: string, report: DraftedReport) => readonly KeptComment[];
  /** Keeps the drafts of an open report instead of those before; none forgets them. */
  readonly keep: (
    handle: string,
    report: DraftedReport,
    drafts: readonly KeptComment[],
  ) => Promise<Result<null, Reason>>;
  readonly startupReason: Reason | null;
}

/** Reads them; a file that cannot be understood is kept aside, and there are none then. */
export async function openDrafts(path: string, deps: WriteDeps): Promise<DraftStore> {
  const stored = await openProgramFile(path, draftsSchema, { reports: [] }, deps);
  const homes = new Map<string, DraftedReport>();
  const of = (report: DraftedReport): readonly KeptComment[] =>
    stored.get().reports.find((kept) => isSame(kept, report))?.drafts ?? [];

  return {
    take: (handle, report) => {
      homes.set(handle, report);
      return of(report);
    },
    keep: async (handle, report, drafts) => {
      const written = await stored.update((value) => {
        const before = homes.get(handle) ?? report;
        const others = value.reports.filter(
          (kept) => !isSame(kept, report) && !isSame(kept, before),
        );
        if (drafts.length === 0 && others.length === value.reports.length) return value;
        const own = drafts.length === 0 ? [] : [{ ...report, drafts }];
        return { ...value, reports: [...own, ...others].slice(0, MAX_REPORTS) };
      });
      if (written.ok) homes.set(handle, report);
      return written;
    },
    startupReason: stored.startupReason,
  };
}

function isSame(a: DraftedReport, b: DraftedReport): boolean {
  return a.reportId === b.reportId && isSameFile(a.file, b.file);
}
