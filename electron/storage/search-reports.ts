import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ReportSearch, SearchedReport, UnreadableFile } from '../../shared/ipc/values.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { type Report, reportTitle } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { type CollectHits, createCollector } from '../../shared/search/collect-hits.ts';
import type { Query } from '../../shared/search/search-report.ts';
import type { Clock } from './clock.ts';
import type { FileOps } from './file-ops.ts';
import type { FoundFiles } from './list-reports.ts';
import { readReport } from './read-report.ts';

/** Files looked through, last changed first: more than an office writes in decades. */
export const MAX_SEARCHED = 500;
/** Hits of one report that are handed over; more of them nobody reads on the start page. */
export const MAX_HITS = 50;
/** Hits of all reports that are handed over; the others are only counted. */
export const MAX_ALL_HITS = 1000;
/** How long a search may take, in milliseconds. */
export const SEARCH_LIMIT_MS = 20_000;

/** What a search needs from outside. */
export interface ReportSearchDeps {
  readonly ops: FileOps;
  readonly clock: Clock;
  readonly files: () => Promise<FoundFiles>;
}

/** Looks for words in all reports. */
export type SearchReports = (query: Query) => Promise<Result<ReportSearch, Reason>>;

/**
 * Makes the search over all reports. Files are read one after the other by the same code as for opening,
 * and between two of them everything else has its turn. A search that begins calls the one before it off;
 * that one answers `cancelled`.
 */
export function createReportSearch({ ops, clock, files }: ReportSearchDeps): SearchReports {
  let latest = 0;
  return async (query) => {
    latest += 1;
    const own = latest;
    const endAt = clock.now() + SEARCH_LIMIT_MS;
    const collect = createCollector(query);
    const found: SearchedReport[] = [];
    const unreadable: UnreadableFile[] = [];
    const all = await files();
    let searched = 0;
    let room = MAX_ALL_HITS;
    for (const { file, isReachable } of all.files.slice(0, MAX_SEARCHED)) {
      await breathe();
      if (own !== latest) return err({ code: 'cancelled' });
      if (clock.now() >= endAt) break;
      const read = isReachable ? await readReport(file, ops) : unreachable(file);
      if (read.ok) {
        searched += 1;
        const report = searchOne(file, read.value.report, collect, Math.min(MAX_HITS, room));
        if (report !== null) {
          found.push(report);
          room -= report.hits.length;
        }
      } else {
        unreadable.push({ file, fileName: basename(file), reason: read.error });
      }
    }
    if (own !== latest) return err({ code: 'cancelled' });
    const leftOut = all.files.length - searched - unreadable.length;
    return ok({ found, searched, unreadable, folderReason: all.folderReason, leftOut });
  };
}

function unreachable(file: string): Result<never, Reason> {
  return err({ code: 'file-unreachable', file });
}

/** What is found in one report; null when nothing is. */
function searchOne(
  file: string,
  report: Report,
  collect: CollectHits,
  limit: number,
): SearchedReport | null {
  const collected = collect(report, limit);
  if (collected.hitCount === 0) return null;
  return {
    file,
    fileName: basename(file),
    title: reportTitle(report),
    agency: report.agency,
    year: report.year,
    ...collected,
  };
}
